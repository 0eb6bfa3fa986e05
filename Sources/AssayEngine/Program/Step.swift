/// How the value of one member, entry or element is judged: 32 bytes, no reference.
package struct Step: BitwiseCopyable, Sendable {
  /// The fast path of a value. It may be incomplete, never wrong: what it does not recognise goes to
  /// the careful path, which knows only `kind` and `rule`.
  package enum Fast: UInt8, BitwiseCopyable, Sendable, CaseIterable {
    case none
    case text
    case limitedText
    case run
    case runs
    case words
    case pattern
    case blob
    case dateTime
    case boolean
    case integer
    case number
    /// An object of named members: a structure or a union.
    case structure
    case list
    case map

    /// Whether values hold others: their fast path is the opening of a frame.
    @inline(__always)
    var holdsOthers: Bool { rawValue >= Self.structure.rawValue }

    /// The byte that a value which holds others begins with.
    @inline(__always)
    var opening: UInt8 { rawValue == Self.list.rawValue ? 0x5b : 0x7b }
  }

  /// What a value must be.
  package enum Kind: UInt8, BitwiseCopyable, Sendable, CaseIterable {
    /// Any JSON value; nothing is judged but the JSON.
    case anything
    case boolean
    case string
    /// A string of padded base64.
    case blob
    case dateTime
    case httpDate
    case epochSeconds
    /// A number without a fraction, by value: `1.0` and `1e3` are some.
    case integer
    /// Any number.
    case decimal
    /// Any number, or one of the three that JSON has no number for, as a string.
    case float
    case structure
    case union
    case list
    case map
  }

  package struct Flags: OptionSet, BitwiseCopyable, Sendable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Absent or null is a fault.
    package static let required = Self(rawValue: 1)
    /// The element of a list, or value of a map, that may hold nulls.
    package static let sparse = Self(rawValue: 2)
    /// The element of a list, or value of a map, that may not hold nulls.
    package static let dense = Self(rawValue: 4)
    /// Its place is captured for a rule that compares members.
    package static let captured = Self(rawValue: 8)
    /// A name that is never judged nor unknown, such as `__type`.
    package static let ignored = Self(rawValue: 16)
    /// A member of a union.
    static let variant = Self(rawValue: 32)
    /// A list or map with a rule for its entries together.
    static let limited = Self(rawValue: 64)
    /// A string whose length is bounded: what the fast path takes has as many bytes as characters.
    static let measured = Self(rawValue: 128)
    /// Bits that ask for more than a fast path does.
    static let afterFast = captured.rawValue | measured.rawValue
  }

  var fast: Fast
  package var kind: Kind
  package var flags: Flags
  /// The member's bit in the set of members seen, or 255 for one that has none.
  var bit: UInt8
  /// The literal `"Name":` as words, and its length in bytes; 0 for a name that is only looked up.
  var name: UInt32
  var nameLength: UInt16
  /// The capture that the value fills, if it is captured.
  var capture: UInt16
  /// Of a structure or union its index, of a list the step of its element, of a map that of its key,
  /// which that of its value follows; else where the fast path's literals or runs begin.
  var target: UInt32
  /// Index of the kind's rule among those of strings, numbers or collections.
  var rule: UInt32
  /// How many literals or runs the fast path has.
  var count: UInt32
  /// Inclusive bounds of the fast path of a string or blob, in bytes.
  var min: UInt32
  var max: UInt32
}

/// The members of a structure or union: a row of steps and a hash table of their names.
struct Structure: BitwiseCopyable, Sendable {
  /// In `required`: what must be there is more than bits can say, so look closer. No member of such
  /// a structure has this bit.
  static let closerLook: UInt64 = 1 << 63

  var first: UInt32
  var count: UInt32
  /// The bits of the members that must be there.
  var required: UInt64
  /// Where its hash table begins among the slots, and the table's size less one (a power of two).
  var slots: UInt32
  var mask: UInt32
  /// Of a union: the bits of its members.
  var variants: UInt64
  var isUnion: Bool
  /// Whether its values mostly hold no others: a union, or a structure whose members never do.
  var isFlat = true

  /// Whether an object with those members and no others, none of them null, lacks none that must be
  /// there; only what bits can tell.
  func isComplete(_ seen: UInt64) -> Bool {
    isUnion ? hasOneVariant(seen) : required & ~seen == 0
  }

  /// Of a union: whether one of its members is there and no other, as far as bits tell all of it.
  func hasOneVariant(_ seen: UInt64) -> Bool {
    count < 64 && (seen & variants).nonzeroBitCount == 1
  }
}

/// One class run of a pattern, ready for sixteen bytes a step: a literal, then `min...max` bytes each
/// in one of three ranges.
struct Run: BitwiseCopyable, Sendable {
  /// The literal before the run, as words, and its length in bytes.
  var literal: UInt32
  var literalLength: UInt32
  var min: UInt32
  var max: UInt32
  /// Empty ranges never match.
  var first: WideRange
  var second: WideRange
  var third: WideRange
  /// Whether the run is `.*` to the end of the text; its least length is 0.
  var isOpen: Bool
  /// Whether the text may begin with the run: then it may be a scrubbing mark.
  var mayBeginMark = false
}

/// A range of ASCII, ready to be asked of sixteen bytes at once.
struct WideRange: BitwiseCopyable, Sendable {
  /// What moves the first byte of the range to 0x80: of signed bytes the least.
  private(set) var shift: TwoWords
  /// The byte behind the range, after that: as signed bytes, all of the range are below it.
  private(set) var end: TwoWords

  /// No signed byte is below the least.
  static let empty = Self(shift: 0, end: 0x80)

  init(_ range: ByteRange) {
    self.init(shift: 0x80 - range.low, end: 0x80 &+ (range.high - range.low) &+ 1)
  }

  private init(shift: UInt8, end: UInt8) {
    self.shift = TwoWords(repeating: UInt64(shift) &* everyByte)
    self.end = TwoWords(repeating: UInt64(end) &* everyByte)
  }

  /// The range; nil where it is empty.
  var range: ByteRange? {
    guard shift != .zero else { return nil }
    let low = 0x80 - UInt8(truncatingIfNeeded: shift.low)
    return ByteRange(low, low + (UInt8(truncatingIfNeeded: end.low) &- 0x81))
  }
}
