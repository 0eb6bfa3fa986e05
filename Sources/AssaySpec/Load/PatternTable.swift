/// What is wrong with the patterns of a folder, each of which is compiled once.
struct PatternTable {
  private var problems: [String: PatternLint.Problem?] = [:]

  /// The problem of a pattern that was added, or nil if it is judged.
  subscript(_ pattern: String) -> PatternLint.Problem? { problems[pattern] ?? nil }

  mutating func add(_ pattern: String) {
    guard problems[pattern] == nil else { return }
    problems[pattern] = .some(PatternLint.problem(with: pattern))
  }
}
