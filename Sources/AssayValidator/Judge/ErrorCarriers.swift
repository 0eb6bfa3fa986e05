import AssayCore
import AssayEngine

/// What the three carriers of an error's name say, and which of them decides.
///
/// The header, else `code`, else `__type`; strings only, at the top level only (Smithy 2.0, AWS JSON
/// protocols, operation error serialization). `code` is an ordinary member where its value names no
/// error and `__type` names one.
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

  init(header: ErrorName?, body text: BodyText, isKnown: (ErrorName) -> Bool) {
    let header = header.flatMap { $0.short.isEmpty ? nil : $0 }
    self.header = header
    let members = CarrierMembers(text.storage.span.extracting(text.range))
    hint = members.hint
    if let code = members.code, !isKnown(code), let type = members.type, isKnown(type) {
      body = type
    } else {
      body = members.code ?? members.type
    }
    if let header, let body, header.short != body.short, isKnown(header), isKnown(body) {
      conflict = (header.short, body.short)
    } else {
      conflict = nil
    }
  }
}

/// The members at the top of an error body that may name the error.
private struct CarrierMembers {
  private(set) var code: ErrorName?
  private(set) var type: ErrorName?
  private(set) var hint: String?

  /// Reads as far as the text is a JSON object; of equal names the first counts.
  init(_ bytes: Span<UInt8>) {
    var cursor = JSONCursor(offset: JSONText.start(of: bytes))
    do throws(CursorFault) {
      try cursor.enterObject(bytes)
      while let name = try cursor.nextMember(bytes) {
        take(ShortName(name, in: bytes), at: cursor.offset, in: bytes)
        _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    } catch {
      // What is wrong with the text is the machine's to say.
      return
    }
  }

  private mutating func take(_ name: ShortName, at offset: Int, in bytes: Span<UInt8>) {
    switch name {
    case Self.codeName where code == nil: code = error(named: "code", offset, bytes)
    case Self.typeName where type == nil: type = error(named: "__type", offset, bytes)
    case Self.capitalName: hint = "`Code` is no carrier of an error's name"
    default: return
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

  private static let codeName = ShortName("code")
  private static let typeName = ShortName("__type")
  private static let capitalName = ShortName("Code")
}
