/// A JSON value whose objects keep the order of their members, to be written for people.
indirect enum JSONText: Sendable {
  typealias Member = (name: String, value: JSONText)

  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONText])
  case object([Member])

  /// Strings in their order.
  static func strings(_ strings: [String]) -> Self {
    .array(strings.map { .string($0) })
  }
}

// MARK: - Writing

extension JSONText {
  /// Columns that a line may fill.
  private static let width = 100

  /// The text, two spaces a level; what fits stands in one line.
  var text: String { text(at: 0, after: 0) }

  /// `column` counts what stands before the value in its line, without the indent.
  private func text(at level: Int, after column: Int) -> String {
    let line = line
    // A comma may follow.
    guard 2 * level + column + line.count >= Self.width else { return line }
    switch self {
    case .boolean, .integer, .string: return line
    case .array(let values):
      return Self.block("[", values.map { $0.text(at: level + 1, after: 0) }, "]", level)
    case .object(let members):
      let lines = members.map { member in
        let name = Self.quote(member.name) + ": "
        return name + member.value.text(at: level + 1, after: name.count)
      }
      return Self.block("{", lines, "}", level)
    }
  }

  private var line: String {
    switch self {
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return "\(number)"
    case .string(let string): return Self.quote(string)
    case .array(let values): return "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      let members = members.map { Self.quote($0.name) + ": " + $0.value.line }
      return members.isEmpty ? "{}" : "{ " + members.joined(separator: ", ") + " }"
    }
  }

  private static func block(
    _ open: String, _ lines: [String], _ close: String, _ level: Int
  ) -> String {
    let indent = String(repeating: "  ", count: level)
    return open + "\n" + lines.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent
      + close
  }

  /// A JSON string (RFC 8259, section 7).
  private static func quote(_ string: String) -> String {
    let escaped = string.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": #"\""#
      case "\\": #"\\"#
      case _ where scalar.value < 0x20:
        #"\u00"# + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
