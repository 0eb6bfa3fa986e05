/// Escapes: what follows a backslash.
extension PatternParser {
  /// An escape outside a class.
  mutating func atomEscape() throws(PatternError) -> Term {
    switch peek(1) {
    case "b": return boundary(isNegated: false)
    case "B": return boundary(isNegated: true)
    case "k" where groups.hasNames && peek(2) == "<":
      throw PatternError(.backReference, at: position, "a reference back to a named group")
    case .some("1"..."9"): try refuseBackReference()
    default: break
    }
    switch try characterEscape() {
    case .scalar(let scalar): return literal(scalar)
    case .items(let items): return set(items)
    }
  }

  private mutating func boundary(isNegated: Bool) -> Term {
    position += 2
    let place: Place = isUnicode && flags.ignoresCase ? .foldedWordBoundary : .wordBoundary
    return .assertion(builder.assertion(place, isNegated: isNegated))
  }

  /// `\2` refers back if there are two groups; else it is an octal escape, but only without `u`.
  private func refuseBackReference() throws(PatternError) {
    let digits = source[(position + 1)...].prefix { (0x30...0x39).contains($0) }
    let number = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000) }
    guard number > groups.capturing else {
      throw PatternError(.backReference, at: position, "a reference back to group \(number)")
    }
    if isUnicode { throw syntax("a reference back to a group that is not there") }
  }

  /// An escape that stands for a scalar or a class of them, inside a class or outside.
  mutating func characterEscape() throws(PatternError) -> ClassAtom {
    position += 1
    guard let scalar = next else { throw syntax("a backslash at the end", back: 1) }
    position += 1
    if let items = shorthand(scalar) { return .items(items) }
    if let control = Self.controls[scalar] { return .scalar(control) }
    switch scalar {
    case "p", "P": return try property(scalar)
    case "0"..."9": return .scalar(try octal(scalar))
    case "x", "u":
      if let value = scalar == "x" ? hexadecimal(digits: 2) : unicode() { return .scalar(value) }
      return .scalar(try identity(scalar))
    case "c": return .scalar(try control())
    default: return .scalar(try identity(scalar))
    }
  }

  private static let controls: [Unicode.Scalar: UInt32] = [
    "t": 0x09, "n": 0x0A, "v": 0x0B, "f": 0x0C, "r": 0x0D,
  ]

  private func shorthand(_ scalar: Unicode.Scalar) -> ScalarItems? {
    switch scalar {
    case "d": ScalarItems(ScalarRange.digits)
    case "D": ScalarItems(ScalarRange.digits).complement
    case "s": ScalarItems(ScalarRange.spaces)
    case "S": ScalarItems(ScalarRange.spaces).complement
    case "w": word
    case "W": word.complement
    default: nil
    }
  }

  private var word: ScalarItems {
    ScalarItems(isUnicode && flags.ignoresCase ? ScalarRange.foldedWord : ScalarRange.word)
  }

  /// A scalar that stands for itself; with `u` only those that would mean something else bare.
  private func identity(_ scalar: Unicode.Scalar) throws(PatternError) -> UInt32 {
    if scalar == "k", groups.hasNames { throw syntax("`\\k` without a name", back: 2) }
    guard !isUnicode || "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar) else {
      throw syntax("needless escape", back: 2)
    }
    return scalar.value
  }

  /// `\0`, and without `u` up to three octal digits.
  private mutating func octal(_ first: Unicode.Scalar) throws(PatternError) -> UInt32 {
    let isDigitNext = next.map { ("0"..."9").contains($0) } ?? false
    if isUnicode {
      guard first == "0", !isDigitNext else { throw syntax("octal escape", back: 2) }
      return 0
    }
    guard first < "8" else { return first.value }
    var value = first.value - 0x30
    while let digit = next.flatMap({ Self.digit($0, radix: 8) }), value * 8 + digit <= 0xFF {
      value = value * 8 + digit
      position += 1
    }
    return value
  }

  /// `\cA`; without `u` and without a letter the backslash stands for itself, and `c` follows.
  private mutating func control() throws(PatternError) -> UInt32 {
    if let letter = next, ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) {
      position += 1
      return letter.value & 31
    }
    guard !isUnicode else { throw syntax("`\\c` without a letter", back: 2) }
    position -= 1
    return 0x5C
  }
}

/// Escapes by number or by property.
extension PatternParser {
  /// Exactly so many digits; nil, and nothing taken, for anything else.
  private mutating func hexadecimal(digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for distance in 0..<digits {
      guard let digit = peek(distance).flatMap({ Self.digit($0, radix: 16) }) else { return nil }
      value = value * 16 + digit
    }
    position += digits
    return value
  }

  /// After `\u`: four digits, two such escapes that are a surrogate pair, or digits in braces.
  private mutating func unicode() -> UInt32? {
    if next == "{" { return braced() }
    guard let unit = hexadecimal(digits: 4) else { return nil }
    let afterUnit = position
    if (0xD800...0xDBFF).contains(unit), take(all: "\\u"), let low = hexadecimal(digits: 4),
      (0xDC00...0xDFFF).contains(low)
    {
      return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    position = afterUnit
    return unit
  }

  private mutating func braced() -> UInt32? {
    let start = position
    position += 1
    var value: UInt32 = 0
    while let digit = next.flatMap({ Self.digit($0, radix: 16) }), value <= 0x10FFFF {
      value = value * 16 + digit
      position += 1
    }
    if position > start + 1, value <= 0x10FFFF, take("}") { return value }
    position = start
    return nil
  }

  /// After `\p`: a name in braces, in both modes; without braces, a letter that stands for itself.
  private mutating func property(_ letter: Unicode.Scalar) throws(PatternError) -> ClassAtom {
    let start = position - 2
    guard take("{") else { return .scalar(try identity(letter)) }
    let rest = source[position...]
    guard let end = rest.firstIndex(of: 0x7D) else {
      throw PatternError(.syntax, at: start, "unterminated property")
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rest[..<end].compactMap(Unicode.Scalar.init))
    position = end + 1
    switch PropertyName(String(text)) {
    case .items(let items): return .items(letter == "P" ? items.complement : items)
    case .java: throw PatternError(.unsupported, at: start, "`\(text)` is a class of Java's")
    case .withoutData:
      throw PatternError(.unsupported, at: start, "no data for the property `\(text)`")
    case .unknown: throw PatternError(.syntax, at: start, "no property is named `\(text)`")
    }
  }
}
