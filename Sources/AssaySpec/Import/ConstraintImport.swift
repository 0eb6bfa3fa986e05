import AssayCore
import AssayEngine

/// Makes constraints of what a model says, leaving out what no spec may say.
///
/// All are marked as imported: nobody has confirmed them.
struct ConstraintImport {
  let type: ShapeType
  let mark: SourceMark
  private(set) var constraints = Constraints()
  private(set) var notes: [ImportNote] = []

  init(type: ShapeType, mark: SourceMark) {
    self.type = type
    self.mark = mark
  }

  /// Takes the bounds of a length; that it is at least 0 is worth no word.
  mutating func take(minLength: JSONNode?, maxLength: JSONNode?) {
    guard applies(.length), minLength != nil || maxLength != nil else { return }
    let length = Constraints.Length(min: minLength?.integer, max: maxLength?.integer)
    let bounds = [length.min, length.max].compactMap { $0 }
    guard !bounds.isEmpty, bounds.allSatisfy({ $0 >= 0 }), bounds == bounds.sorted() else {
      return drop("limits of a length that nothing can have")
    }
    let isAtLeastNothing = length.min == 0
    guard !isAtLeastNothing || length.max != nil else { return }
    constraints.length = isAtLeastNothing ? Constraints.Length(max: length.max) : length
    constraints.imported.insert(.length)
  }

  /// Takes the bounds of a number, digit for digit.
  mutating func take(leastNumber: JSONNode?, greatestNumber: JSONNode?) {
    guard applies(.range), leastNumber != nil || greatestNumber != nil else { return }
    let range = Constraints.Range(min: leastNumber?.number, max: greatestNumber?.number)
    let bounds = [range.min, range.max].compactMap { $0 }.map(DecimalText.init)
    guard !bounds.isEmpty, bounds == bounds.sorted(), isWithinType(range) else {
      return drop("limits of a number that nothing can have")
    }
    constraints.range = range
    constraints.imported.insert(.range)
  }

  /// Takes a pattern as it is to be written; `source` is how the model has it.
  mutating func take(pattern: String, source: String) {
    guard applies(.pattern), !source.isEmpty else { return }
    if let problem = PatternLint.problem(with: pattern) {
      constraints.unusablePattern = source
      let detail = "the pattern \(Wording.quote(source)) is not judged: \(problem.detail)"
      notes.append(ImportNote(.unusablePattern, detail, at: mark))
    } else {
      constraints.pattern = pattern
    }
    constraints.imported.insert(.pattern)
  }

  private func applies(_ key: SpecKey) -> Bool {
    Format.constraints.contains { $0.key == key && $0.applies(to: type) }
  }

  private func isWithinType(_ range: Constraints.Range) -> Bool {
    guard let own = type.bounds else { return true }
    let isTooGreat = range.min.map { DecimalText(own.max) < DecimalText($0) } ?? false
    let isTooSmall = range.max.map { DecimalText($0) < DecimalText(own.min) } ?? false
    return !isTooGreat && !isTooSmall
  }

  private mutating func drop(_ what: String) {
    notes.append(ImportNote(.dropped, "left out \(what)", at: mark))
  }
}
