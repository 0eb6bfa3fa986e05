/// Reads a source as ECMA 262 does, with the flag `u` or without it, into a builder.
///
/// Without `u` the laxer grammar of Annex B holds, but `\p{…}` and `\u{…}` keep their meaning, and
/// a step is a scalar all the same.
struct PatternParser {
  /// The flags that a source can set for itself.
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesAll = false
  }

  /// Sources longer than that are no patterns.
  static let longestSource = 20_000
  /// Counts inside counts multiply to no more; the widest pattern that AWS publishes has 100,000.
  static let widestSpread: UInt32 = 200_000
  /// Groups nest no deeper.
  static let deepestNesting = 100

  let source: [UInt32]
  let isUnicode: Bool
  var position = 0
  var flags = Flags()
  var builder = PatternBuilder()
  /// Whether the body of a look-ahead is read, whose sequences are turned round.
  var isReversed = false
  /// Whether nothing but `^` and openings of groups has been read, so that `(?i)` may come.
  var isLeading = true
  /// Whether nothing but `^`, openings of groups and guards has been read.
  var isAtHead = true
  /// Whether a `^` was among that, so that a look ahead is a guard.
  var isGuardable = false
  /// False once a guard turned out to stand in a choice or a repetition, where it is none.
  var guardsHold = true
  var depth = 0
  let groups: GroupCount

  private init(_ source: [UInt32], isUnicode: Bool, hasGuards: Bool) {
    self.source = source
    isAtHead = hasGuards
    self.isUnicode = isUnicode
    groups = GroupCount(source)
  }

  /// The program of a source, read with `u` and, where that does not compile, without.
  static func parse(_ source: String) throws(PatternError) -> PatternProgram {
    let scalars = source.unicodeScalars.map(\.value)
    guard scalars.count <= longestSource else {
      throw PatternError(.tooLarge, at: longestSource, "longer than \(longestSource) characters")
    }
    do throws(PatternError) {
      return try parse(scalars, isUnicode: true)
    } catch {
      guard error.code == .syntax else { throw error }
      return try parse(scalars, isUnicode: false)
    }
  }

  private static func parse(
    _ source: [UInt32], isUnicode: Bool
  ) throws(PatternError) -> PatternProgram {
    let (program, guardsHold) = try parse(source, isUnicode: isUnicode, hasGuards: true)
    if program.guards.isEmpty || (program.isPlain && guardsHold) { return program }
    return try parse(source, isUnicode: isUnicode, hasGuards: false).program
  }

  private static func parse(
    _ source: [UInt32], isUnicode: Bool, hasGuards: Bool
  ) throws(PatternError) -> (program: PatternProgram, guardsHold: Bool) {
    var parser = Self(source, isUnicode: isUnicode, hasGuards: hasGuards)
    let root = try parser.disjunction()
    guard parser.isAtEnd else { throw parser.syntax("unmatched `)`") }
    return (parser.builder.finish(root), parser.guardsHold)
  }
}

/// The source, scalar by scalar.
extension PatternParser {
  var isAtEnd: Bool { position >= source.count }

  var next: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    return index < source.count ? Unicode.Scalar(source[index]) : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  /// Takes all of `text`, which is ASCII, or nothing.
  mutating func take(all text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard source[position...].starts(with: scalars.map(\.value)) else { return false }
    position += scalars.count
    return true
  }

  func syntax(_ detail: String, back: Int = 0) -> PatternError {
    PatternError(.syntax, at: position - back, detail)
  }
}

/// Alternatives, sequences and counts.
extension PatternParser {
  mutating func disjunction() throws(PatternError) -> UInt32 {
    let guards = builder.program.guards.count
    var alternatives = [try alternative()]
    while take("|") {
      endHead(droppingFrom: guards)
      alternatives.append(try alternative())
    }
    let node = builder.choice(alternatives)
    guard builder.spread(of: node) <= Self.widestSpread else {
      throw PatternError(.tooLarge, at: position, "counts multiply to over \(Self.widestSpread)")
    }
    return node
  }

  private mutating func alternative() throws(PatternError) -> UInt32 {
    var parts: [UInt32] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try term(scalar))
    }
    return builder.sequence(isReversed ? parts.reversed() : parts)
  }

  /// The start is over; guards from `first` on do not hold, since not every match needs them.
  private mutating func endHead(droppingFrom first: Int) {
    isLeading = false
    isAtHead = false
    if builder.program.guards.count > first { guardsHold = false }
  }

  private mutating func term(_ scalar: Unicode.Scalar) throws(PatternError) -> UInt32 {
    let guards = builder.program.guards.count
    let term = try atom(scalar)
    guard let (minimum, maximum) = try quantifier() else { return term.node }
    endHead(droppingFrom: guards)
    guard term.isQuantifiable else { throw syntax("nothing to repeat", back: 1) }
    return builder.repetition(term.node, minimum, maximum)
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> Term {
    if scalar == "(" { return try group() }
    if scalar != "^" {
      isLeading = false
      isAtHead = false
    }
    switch scalar {
    case "^":
      position += 1
      if isAtHead, !flags.isMultiline { isGuardable = true }
      return .assertion(builder.assertion(flags.isMultiline ? .lineStart : .start))
    case "$":
      position += 1
      return .assertion(builder.assertion(flags.isMultiline ? .lineEnd : .end))
    case ".":
      position += 1
      return set(ScalarItems(flags.dotTakesAll ? [] : ScalarRange.lineTerminators), isNegated: true)
    case "[": return try characterClass()
    case "\\": return try atomEscape()
    case "*", "+", "?": throw syntax("nothing to repeat")
    case "{", "}", "]": return try bracket(scalar)
    default:
      position += 1
      return literal(scalar.value)
    }
  }

  /// A bare bracket: a character of its own, but only without `u`.
  private mutating func bracket(_ scalar: Unicode.Scalar) throws(PatternError) -> Term {
    guard !isUnicode else { throw syntax("lone `\(scalar)`") }
    if scalar == "{", try count() != nil { throw syntax("nothing to repeat", back: 1) }
    position += 1
    return literal(scalar.value)
  }
}

extension PatternParser {
  /// A term of a sequence, and whether a count may follow it.
  struct Term {
    var node: UInt32
    var isQuantifiable = true

    static func assertion(_ node: UInt32) -> Self { Self(node: node, isQuantifiable: false) }
  }

  mutating func set(_ items: ScalarItems, isNegated: Bool = false) -> Term {
    let folding: CaseFolding? = flags.ignoresCase ? (isUnicode ? .unicode : .legacy) : nil
    return Term(node: builder.set(ScalarSet(items, isNegated: isNegated, folding: folding)))
  }

  mutating func literal(_ scalar: UInt32) -> Term {
    set(ScalarItems([ScalarRange(scalar, scalar)]))
  }
}
