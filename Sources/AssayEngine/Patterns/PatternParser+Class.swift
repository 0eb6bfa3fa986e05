/// Classes: `[…]`.
extension PatternParser {
  /// One side of what may be a range.
  enum ClassAtom {
    case scalar(UInt32)
    case items(ScalarItems)

    var items: ScalarItems {
      switch self {
      case .scalar(let scalar): ScalarItems([ScalarRange(scalar, scalar)])
      case .items(let items): items
      }
    }
  }

  mutating func characterClass() throws(PatternError) -> Term {
    let start = position
    position += 1
    let isNegated = take("^")
    var items = ScalarItems()
    while !take("]") {
      guard !isAtEnd else { throw PatternError(.syntax, at: start, "unterminated class") }
      items.formUnion(try member())
    }
    return set(items, isNegated: isNegated)
  }

  /// A scalar, an escape, or a range.
  private mutating func member() throws(PatternError) -> ScalarItems {
    let start = position
    let low = try classAtom()
    guard next == "-", let after = peek(1), after != "]" else { return low.items }
    position += 1
    let high = try classAtom()
    if case .scalar(let low) = low, case .scalar(let high) = high {
      guard low <= high else { throw PatternError(.syntax, at: start, "range out of order") }
      return ScalarItems([ScalarRange(low, high)])
    }
    guard !isUnicode else { throw PatternError(.syntax, at: start, "range between classes") }
    var items = low.items
    items.formUnion(high.items)
    items.formUnion(ClassAtom.scalar(0x2D).items)
    return items
  }

  private mutating func classAtom() throws(PatternError) -> ClassAtom {
    guard let scalar = next else { throw syntax("unterminated class") }
    if scalar == "&", peek(1) == "&" {
      throw PatternError(.unsupported, at: position, "intersection of classes, as Java has it")
    }
    if scalar == "\\" { return try classEscape() }
    position += 1
    return .scalar(scalar.value)
  }

  private mutating func classEscape() throws(PatternError) -> ClassAtom {
    switch peek(1) {
    case "b":
      position += 2
      return .scalar(0x08)
    case "-" where isUnicode:
      position += 2
      return .scalar(0x2D)
    case "c" where !isUnicode:
      if let control = classControl() { return .scalar(control) }
    default: break
    }
    return try characterEscape()
  }

  /// `\c` with a digit or a low line: Annex B allows it in a class.
  private mutating func classControl() -> UInt32? {
    guard let scalar = peek(2), scalar == "_" || ("0"..."9").contains(scalar) else { return nil }
    position += 3
    return scalar.value & 31
  }
}
