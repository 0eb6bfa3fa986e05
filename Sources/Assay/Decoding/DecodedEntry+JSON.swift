import AssayCore
import AssayEngine

extension DecodedEntry {
  /// One line of JSON, without a line feed; nothing in it acts on a terminal.
  package var line: String {
    var members: [JSONNode.Member] = [
      ("assay", .number("1")),
      ("id", .text(location.id)),
      ("file", .string(location.file)),
      ("entry", .number("\(location.entry)")),
      ("service", .text(service)),
      ("operation", .text(operation)),
      ("outcome", .text(outcome)),
    ]
    if let code { members.append(("code", .string(code))) }
    if let text { members.append(("message", .string(text))) }
    if let request { members.append(("request", request)) }
    if let value { members.append(("value", value)) }
    if !failures.isEmpty { members.append(("failures", .array(failures.map(\.node)))) }
    return Self.escaped(JSONNode.object(members).text)
  }

  /// JSON whose strings hold no control, format or separator character as it is.
  private static func escaped(_ json: String) -> String {
    guard !json.utf8.allSatisfy({ 0x20...0x7e ~= $0 }) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      guard mustBeEscaped(scalar) else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension DecodedEntry.Failure {
  fileprivate var node: JSONNode {
    var members: [JSONNode.Member] = [("part", .string(part.rawValue))]
    if let pointer { members.append(("pointer", .string(pointer))) }
    members.append(("message", .string(message)))
    return .object(members)
  }
}

extension JSONNode {
  /// A string, or null.
  fileprivate static func text(_ text: String?) -> Self { text.map(Self.string) ?? .null }
}
