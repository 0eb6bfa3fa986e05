import AssayCore
import AssayEngine

/// A place in a body, for findings that no single violation gives rise to.
struct Place {
  var part: Part
  var pointer: String
  var offset: Int
  var line: Int
  var column: Int

  /// The place of an offset in a body.
  init(_ part: Part, _ offset: Int, in bytes: Span<UInt8>) {
    self.part = part
    self.offset = offset
    pointer = Locator.pointer(to: offset, in: bytes)
    (line, column) = Locator.lineAndColumn(of: offset, in: bytes)
  }

  /// A finding here.
  func finding(
    _ rule: RuleID, level: Level, message: String, expected: String? = nil,
    actual: String? = nil
  ) -> Finding {
    Finding(
      rule: rule, level: level, part: part, pointer: pointer, offset: offset, line: line,
      column: column, message: message, expected: expected, actual: actual)
  }
}
