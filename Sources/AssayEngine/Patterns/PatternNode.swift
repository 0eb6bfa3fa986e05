/// One node of a pattern; children are places in the pattern's array of nodes.
///
/// Sequences and choices are chains to the right, so a long one costs no recursion.
struct PatternNode: Hashable, Sendable, BitwiseCopyable {
  enum Kind: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// Matches the empty text.
    case empty
    /// One scalar of the set `first`.
    case set
    /// `first`, then `second`.
    case sequence
    /// `first` or `second`.
    case choice
    /// `first`, from `minimum` to `maximum` times.
    case repetition
    /// True where bit `first` of the place is set; `isNegated` turns it round.
    case assertion
  }

  /// Whether a node can match the empty text.
  enum Nullability: UInt8, Hashable, Sendable, BitwiseCopyable {
    case never
    case always
    /// It depends on where in the text it stands.
    case sometimes
  }

  var kind: Kind
  var nullability: Nullability
  var isNegated = false
  var first: UInt32 = 0
  var second: UInt32 = 0
  var minimum: UInt32 = 0
  var maximum: UInt32 = 0

  /// A maximum that is none.
  static let unbounded = UInt32.max
}

/// What is true at a place between two scalars of the text, one bit each.
struct Place: OptionSet, Hashable, Sendable, BitwiseCopyable {
  let rawValue: UInt64

  static let start = Self(rawValue: 1 << 0)
  static let end = Self(rawValue: 1 << 1)
  static let lineStart = Self(rawValue: 1 << 2)
  static let lineEnd = Self(rawValue: 1 << 3)
  static let wordBoundary = Self(rawValue: 1 << 4)
  /// `\b` with the flags `u` and `i`.
  static let foldedWordBoundary = Self(rawValue: 1 << 5)

  /// Whether the look of that number matches here.
  static func look(_ index: Int) -> Self { Self(rawValue: 1 << UInt64(index + firstLook)) }

  /// The class of scalars on either side that decides whether this bit is set.
  var distinguished: [ScalarRange]? {
    switch self {
    case .wordBoundary: ScalarRange.word
    case .foldedWordBoundary: ScalarRange.foldedWord
    case .lineStart, .lineEnd: ScalarRange.lineTerminators
    default: nil
    }
  }

  static let firstLook = 6
  /// How many looks a pattern can hold.
  static let looks = 64 - firstLook
}

/// A look-ahead or look-behind, apart from its negation.
struct Look: Hashable, Sendable {
  /// Its body, after any text; turned round if it looks ahead.
  var root: UInt32
  /// Looks ahead are matched from the end of the text to its start.
  var isAhead: Bool
}

/// A look ahead from the very start, as in `^(?!aws:)`: a pattern of its own, matched by itself.
struct Guard: Hashable, Sendable {
  var root: UInt32
  /// Whether it must not match.
  var isNegated: Bool
}
