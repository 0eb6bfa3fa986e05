/// How the value of one member or list element is judged: 24 bytes, no reference.
package struct Step: BitwiseCopyable, Sendable {
  /// The fast path of a value. It may be incomplete, never wrong: what it does not recognise goes to
  /// the careful path, which knows only `kind` and `rule`.
  package enum Fast: UInt8, BitwiseCopyable, Sendable {
    case none
    case text
    case runs
    case words
    case dateTime
    case structure
    case list
  }

  /// What a value must be.
  package enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Any JSON value; nothing is judged but the JSON.
    case anything
    case boolean
    case string
    case dateTime
    case httpDate
    case epochSeconds
    case structure
    case list
  }

  package struct Flags: OptionSet, BitwiseCopyable, Sendable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Absent or null is a fault.
    package static let required = Self(rawValue: 1)
    /// The element of a list that may hold nulls.
    package static let sparse = Self(rawValue: 2)
    /// The element of a list that may not hold nulls.
    package static let dense = Self(rawValue: 4)
    /// Its place is captured for a rule that compares members.
    package static let captured = Self(rawValue: 8)
    /// A name that is never judged nor unknown, such as `__type`.
    package static let ignored = Self(rawValue: 16)
  }

  var fast: Fast
  package var kind: Kind
  package var flags: Flags
  /// The member's bit in the set of members seen, or 255 for one beyond the 64 that have a bit.
  var bit: UInt8
  /// The literal `"Name":` as words, and its length in bytes.
  var name: UInt32
  var nameLength: UInt16
  /// The capture that the value fills, if it is captured.
  var capture: UInt16
  /// Of a structure its index, of a list the step of its element.
  var target: UInt16
  /// Index of the string rule.
  var rule: UInt16
  /// Where the fast path's literals or runs begin, and how many there are.
  var first: UInt32
  var count: UInt32
}

/// A structure's members: a row of steps and a hash table of their names.
struct Structure: BitwiseCopyable, Sendable {
  var first: UInt16
  var count: UInt16
  /// The bits of the members that must be there.
  var required: UInt64
  /// Where its hash table begins among the slots, and the table's size less one (a power of two).
  var slots: UInt32
  var mask: UInt32
}

/// One class run of a pattern, ready for eight bytes a step: a literal, then `min...max` bytes each
/// in one of three ranges.
struct Run: BitwiseCopyable, Sendable {
  /// The literal before the run, as words, and its length in bytes.
  var literal: UInt32
  var literalLength: UInt32
  var min: UInt32
  var max: UInt32
  /// Added to a byte, the top bit says that it is not below the range; empty ranges never match.
  var low0: UInt64
  var high0: UInt64
  var low1: UInt64
  var high1: UInt64
  var low2: UInt64
  var high2: UInt64
  /// Whether the run is `.*` to the end of the text.
  var isOpen: Bool
}
