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

  /// - Parameter bytes: the text of the answer's body.
  init(
    _ answer: borrowing HTTPMessage, _ bytes: Span<UInt8>, of exchange: borrowing Exchange,
    _ binding: ProtocolBinding, isKnown: (ErrorName) -> Bool
  ) {
    let header = ErrorName(answer, of: exchange, binding).flatMap { $0.short.isEmpty ? nil : $0 }
    let members = CarrierMembers(bytes, binding)
    let body = members.name(isKnown: isKnown)
    if let header, let body, header.short != body.short, isKnown(header), isKnown(body) {
      conflict = (header.short, body.short)
    } else {
      conflict = nil
    }
    self.header = header
    self.body = body
    hint = members.hint
  }
}

/// The members at the top of an error body that may name the error.
private struct CarrierMembers {
  /// What wanted members say, with their places among the protocol's carriers; of equal names the
  /// first counts.
  private var names: [(place: Int, error: ErrorName)] = []
  private(set) var hint: String?

  /// Reads as far as the text is a JSON object.
  init(_ bytes: Span<UInt8>, _ binding: ProtocolBinding) {
    var cursor = JSONCursor(offset: JSONText.start(of: bytes))
    do throws(CursorFault) {
      try cursor.enterObject(bytes)
      while let name = try cursor.nextMember(bytes) {
        take(name.short, at: cursor.offset, in: bytes, binding)
        _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    } catch {
      // What is wrong with the text is the machine's to say.
      return
    }
  }

  /// The first known error that the body names, else the first that it names at all.
  func name(isKnown: (ErrorName) -> Bool) -> ErrorName? {
    guard names.count > 1 else { return names.first?.error }
    let errors = names.sorted { $0.place < $1.place }.map(\.error)
    return errors.first(where: isKnown) ?? errors.first
  }

  private mutating func take(
    _ name: ShortName, at offset: Int, in bytes: Span<UInt8>, _ binding: ProtocolBinding
  ) {
    for place in binding.errorMembers.indices where binding.errorMembers[place].key == name {
      guard !names.contains(where: { $0.place == place }) else { return }
      return take(place, binding.errorMembers[place].name, at: offset, in: bytes)
    }
    if name == binding.falseErrorMember.key {
      hint = "`\(binding.falseErrorMember.name)` is no carrier of an error's name"
    }
  }

  private mutating func take(
    _ place: Int, _ member: String, at offset: Int, in bytes: Span<UInt8>
  ) {
    guard let error = ErrorName(valueAt: offset, in: bytes) else {
      hint = "`\(member)` is not a string"
      return
    }
    if !error.short.isEmpty { names.append((place, error)) }
  }
}
