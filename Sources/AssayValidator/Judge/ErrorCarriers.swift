import AssayCore
import AssayEngine

/// What the carriers of an error's name say, and which of them decides.
///
/// The header, else the protocol's members of the body in their order; strings only, at the top level
/// only (Smithy 2.0, AWS JSON protocols, operation error serialization). A member is an ordinary one
/// where its value names no error and a later carrier names one.
struct ErrorCarriers {
  let header: ErrorName?
  /// What the body names.
  let body: ErrorName?
  /// The names of two different errors, where header and body disagree.
  let conflict: (header: String, body: String)?
  /// Why no carrier names an error though something looks like one.
  let hint: String?

  /// The name that counts.
  var chosen: ErrorName? { header ?? body }

  init(
    _ headers: HeaderIndex, of exchange: borrowing Exchange, body text: BodyText,
    _ binding: ProtocolBinding, isKnown: (ErrorName) -> Bool
  ) {
    let header = ErrorName(headers, of: exchange, binding).flatMap { $0.short.isEmpty ? nil : $0 }
    self.header = header
    let members = CarrierMembers(text.storage.span.extracting(text.range), binding)
    hint = members.hint
    let named = members.names.compactMap { $0 }
    body = named.first(where: isKnown) ?? named.first
    if let header, let body, header.short != body.short, isKnown(header), isKnown(body) {
      conflict = (header.short, body.short)
    } else {
      conflict = nil
    }
  }
}

/// The members at the top of an error body that may name the error.
private struct CarrierMembers {
  /// What each wanted member says; of equal names the first counts.
  private(set) var names: [ErrorName?]
  private(set) var hint: String?
  private let binding: ProtocolBinding

  /// Reads as far as the text is a JSON object.
  init(_ bytes: Span<UInt8>, _ binding: ProtocolBinding) {
    self.binding = binding
    names = binding.errorMembers.map { _ in nil }
    var cursor = JSONCursor(offset: JSONText.start(of: bytes))
    do throws(CursorFault) {
      try cursor.enterObject(bytes)
      while let name = try cursor.nextMember(bytes) {
        take(name.short, at: cursor.offset, in: bytes)
        _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    } catch {
      // What is wrong with the text is the machine's to say.
      return
    }
  }

  private mutating func take(_ name: ShortName, at offset: Int, in bytes: Span<UInt8>) {
    if let index = binding.errorMembers.firstIndex(where: { $0.key == name }) {
      guard names[index] == nil else { return }
      names[index] = error(named: binding.errorMembers[index].name, offset, bytes)
    } else if name == binding.falseErrorMember.key {
      hint = "`\(binding.falseErrorMember.name)` is no carrier of an error's name"
    }
  }

  private mutating func error(
    named member: String, _ offset: Int, _ bytes: Span<UInt8>
  ) -> ErrorName? {
    guard let text = JSONText.string(at: offset, in: bytes) else {
      hint = "`\(member)` is not a string"
      return nil
    }
    let error = ErrorName(text, carrier: .member(member, offset: offset))
    return error.short.isEmpty ? nil : error
  }
}
