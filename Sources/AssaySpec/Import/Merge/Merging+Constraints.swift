/// Constraints: the wider limits, and Smithy's pattern.
extension Merging {
  mutating func merged(
    _ left: Constraints, _ right: Constraints, at place: String
  ) -> Constraints {
    var merged = right
    merged.length = self.merged(left.length, right.length, at: place)
    merged.range = self.merged(left.range, right.range, at: place)
    mergePattern(left, right, into: &merged, at: place)
    merged.imported = merged.stated
    return merged
  }

  private mutating func merged(
    _ left: Constraints.Length?, _ right: Constraints.Length?, at place: String
  ) -> Constraints.Length? {
    guard left != right else { return right }
    var merged = right ?? left
    if let left, let right {
      merged?.min = Self.wider(left.min, right.min, by: <)
      merged?.max = Self.wider(left.max, right.max, by: >)
    }
    disagree(.length, place, left?.text, right?.text, taken: merged?.text)
    return merged
  }

  private mutating func merged(
    _ left: Constraints.Range?, _ right: Constraints.Range?, at place: String
  ) -> Constraints.Range? {
    guard left?.exact != right?.exact else { return right }
    var merged = right ?? left
    if let left, let right {
      merged?.min = Self.wider(left.min, right.min) { DecimalText($0) < DecimalText($1) }
      merged?.max = Self.wider(left.max, right.max) { DecimalText($1) < DecimalText($0) }
    }
    disagree(.range, place, left?.text, right?.text, taken: merged?.text)
    return merged
  }

  /// The bound that lets more pass; none lets all pass.
  private static func wider<Bound>(
    _ left: Bound?, _ right: Bound?, by isWider: (Bound, Bound) -> Bool
  ) -> Bound? {
    guard let left, let right else { return nil }
    return isWider(left, right) ? left : right
  }

  private mutating func mergePattern(
    _ left: Constraints, _ right: Constraints, into merged: inout Constraints, at place: String
  ) {
    let ours = left.pattern ?? left.unusablePattern.map(FullMatch.pattern)
    let theirs = right.pattern ?? right.unusablePattern
    guard ours.map(FullMatch.meaning) != theirs.map(FullMatch.meaning) else { return }
    if theirs == nil {
      merged.pattern = left.pattern
      merged.unusablePattern = left.unusablePattern
    }
    disagree(.patterns, place, ours, theirs, taken: theirs ?? ours)
  }
}

extension Constraints.Length {
  fileprivate var text: String {
    "\(min.map(String.init) ?? "")...\(max.map(String.init) ?? "")"
  }
}

extension Constraints.Range {
  fileprivate var text: String { "\(min ?? "")...\(max ?? "")" }

  /// The bounds by value.
  fileprivate var exact: [DecimalText?] { [min.map(DecimalText.init), max.map(DecimalText.init)] }
}
