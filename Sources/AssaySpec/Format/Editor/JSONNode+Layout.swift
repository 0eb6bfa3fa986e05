import AssayEngine

extension JSONNode {
  static func integer(_ number: Int) -> Self { .number(String(number)) }

  /// Strings in their order.
  static func strings(_ strings: [String]) -> Self {
    .array(strings.map { .string($0) })
  }
}

// MARK: - For people

extension JSONNode {
  /// Columns that a line may fill.
  private static let width = 100

  /// The text for people, two spaces a level; what fits stands in one line.
  var layout: String { layout(at: 0, after: 0) }

  /// `column` counts what stands before the value in its line, without the indent.
  private func layout(at level: Int, after column: Int) -> String {
    let line = line
    // A comma may follow.
    guard 2 * level + column + line.count >= Self.width else { return line }
    switch content {
    case .null, .boolean, .number, .string: return line
    case .array(let elements):
      return Self.block("[", elements.map { $0.layout(at: level + 1, after: 0) }, "]", level)
    case .object(let members):
      let lines = members.map { member in
        let name = Self.name(member)
        return name + member.value.layout(at: level + 1, after: name.count)
      }
      return Self.block("{", lines, "}", level)
    }
  }

  private var line: String {
    switch content {
    case .null, .boolean, .number, .string: return text
    case .array(let elements): return "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      let members = members.map { Self.name($0) + $0.value.line }
      return members.isEmpty ? "{}" : "{ " + members.joined(separator: ", ") + " }"
    }
  }

  private static func name(_ member: Member) -> String { string(member.name).text + ": " }

  private static func block(
    _ open: String, _ lines: [String], _ close: String, _ level: Int
  ) -> String {
    let indent = String(repeating: "  ", count: level)
    return open + "\n" + lines.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent
      + close
  }
}
