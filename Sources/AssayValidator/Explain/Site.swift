import AssayCore
import AssayEngine
import AssaySpec

/// One violation in the terms that rules word: names, limits, and what stands there.
struct Site {
  /// The value at the place, for messages and comparisons; left empty where the fault is not about
  /// what it is.
  struct Value {
    /// `string`, `number`, `boolean`, `null`, `object` or `array`.
    var type = ""
    /// The text of a string, escapes undone. Not for show.
    var string: String?
    /// Escaped, cut, and masked where the contract says sensitive.
    var shown = ""
  }

  var setting: Setting
  var part: Part
  var violation: Violation
  var info: StepInfo
  /// The members of the structure that an unknown member stands in.
  var siblings: [String]
  /// Those of them that the structure's object really has.
  var present: [String]
  var pointer: String
  var line: Int
  var column: Int
  var value: Value
  /// The name of an unknown or repeated member.
  var name: String

  /// A finding at this place.
  func finding(
    _ rule: Rule, level: Level? = nil, message: String, expected: String? = nil,
    actual: String? = nil, hint: String? = nil
  ) -> Finding {
    Finding(
      rule: rule.id, level: level ?? setting.level(rule, info.levels), part: part,
      pointer: pointer, offset: Int(violation.offset), line: line, column: column,
      message: message, expected: expected, actual: actual, hint: hint)
  }
}
