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

  /// The carriers, and what others take for one.
  private static let names = Set(
    ["code", "__type", "Code", "__Type", "Type", "type", "errorType"].map { Array($0.utf8) })

  init(header: ErrorName?, body text: BodyText, isKnown: (ErrorName) -> Bool) {
    let header = header.flatMap { $0.short.isEmpty ? nil : $0 }
    self.header = header
    var code: ErrorName?
    var type: ErrorName?
    var hint: String?
    let bytes = text.storage.span.extracting(text.range)
    let members = JSONText.members(
      ofObjectAt: JSONText.start(of: bytes), in: bytes, where: Self.names.contains)
    for (name, value) in members {
      let member = String(decoding: name, as: UTF8.self)
      let string = JSONText.string(at: value, in: bytes).map {
        ErrorName($0, carrier: .member(member, offset: value))
      }
      switch member {
      case "code" where code == nil: code = string
      case "__type" where type == nil: type = string
      case "Code", "__Type", "Type", "type", "errorType":
        hint = "`\(member)` is no carrier of an error's name"
      default: continue
      }
      if string == nil, member == "code" || member == "__type" {
        hint = "`\(member)` is not a string"
      }
    }
    self.hint = hint
    code = code.flatMap { $0.short.isEmpty ? nil : $0 }
    type = type.flatMap { $0.short.isEmpty ? nil : $0 }
    if let candidate = code, !isKnown(candidate), let type, isKnown(type) {
      body = type
    } else {
      body = code ?? type
    }
    if let header, let body, header.short != body.short, isKnown(header), isKnown(body) {
      conflict = (header.short, body.short)
    } else {
      conflict = nil
    }
  }
}

extension BodyText.Coding {
  /// Whether the text can be read.
  var isReadable: Bool {
    if case .undecodable = self { false } else { true }
  }
}
