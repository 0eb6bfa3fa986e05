import Testing

@testable import AssayEngine

/// A pattern, a text in which it is found and one in which it is not.
struct PatternCase: Sendable, CustomTestStringConvertible {
  var source: String
  var found: String
  var missing: String

  init(_ source: String, finds found: String, not missing: String) {
    self.source = source
    self.found = found
    self.missing = missing
  }

  var testDescription: String { source }
}

extension PatternMachine {
  mutating func matches(_ text: String) -> Bool { matches(Array(text.utf8).span) }
}

extension Pattern {
  func matches(_ text: String) -> Bool { matches(Array(text.utf8).span) }
}
