import AssayCore
import AssaySpec

extension Site {
  /// The level of a broken constraint: an imported one is a weaker ground in a response.
  func level(_ rule: Rule, of kind: Constraints.Kind) -> Level {
    let levels: Rule.Levels =
      info.constraints.imported.contains(kind) && part == .response
      ? .init(.warning, isStrict: true) : rule.levels
    return setting.level(levels, of: rule.id, info.levels)
  }
}

extension Site.Value {
  /// The value with its type: `null`, `the number 1.5`, `the string `x``, `an array`.
  var described: String {
    switch type {
    case "null": "null"
    case "object": "an object"
    case "array": "an array"
    default: "the \(type) `\(shown)`"
    }
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
