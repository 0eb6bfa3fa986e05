import AssayEngine

/// Bodies whose JSON is written in another way.
enum OddTexts {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    guard source.success != nil else { return [] }
    return [
      OddityScenarios.oddity("white-space", "the JSON is indented, with line breaks around it") {
        $0.rewrite { "\r\n" + $0.indented() + "\n" }
      },
      OddityScenarios.oddity("escaped-text", "every character of every string is escaped") {
        $0.rewrite(\.escapedText)
      },
      OddityScenarios.oddity("members-reversed", "the members of all objects come in reverse") {
        $0.change(\.reversed)
      },
    ]
  }
}

extension JSONNode {
  /// Over several lines, each level a tab further in.
  fileprivate func indented(_ margin: String = "") -> String {
    let inner = margin + "\t"
    switch content {
    case .array(let elements) where !elements.isEmpty:
      let lines = elements.map { "\n" + inner + $0.indented(inner) }
      return "[" + lines.joined(separator: " ,") + "\n\(margin)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        "\n\(inner)\(JSONNode.string(member.name).text) : \(member.value.indented(inner))"
      }
      return "{" + lines.joined(separator: " ,") + "\n\(margin)}"
    default: return text
    }
  }

  /// With each UTF-16 unit of strings and names as `\uXXXX` (RFC 8259 section 7).
  fileprivate var escapedText: String {
    switch content {
    case .string(let string): return Self.escaped(string)
    case .array(let elements):
      return "[" + elements.map(\.escapedText).joined(separator: ",") + "]"
    case .object(let members):
      let pairs = members.map { Self.escaped($0.name) + ":" + $0.value.escapedText }
      return "{" + pairs.joined(separator: ",") + "}"
    default: return text
    }
  }

  private static func escaped(_ string: String) -> String {
    let units = string.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + units.joined() + "\""
  }

  fileprivate var reversed: JSONNode {
    switch content {
    case .array(let elements): .array(elements.map(\.reversed))
    case .object(let members): .object(members.reversed().map { ($0.name, $0.value.reversed) })
    default: self
    }
  }
}
