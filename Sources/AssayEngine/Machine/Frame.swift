/// What the loop must know of the innermost object or array that is open: four words, in registers.
struct Frame: BitwiseCopyable {
  /// In place of the index of a structure.
  static let list = -1
  static let map = -2
  /// Nothing is open: the document comes, or is over.
  static let none = -3

  /// The index of the structure or union, or what else is open.
  var structure: Int
  /// Of a list or map: the step of its elements or values.
  var element: Int
  /// The bits of the members seen so far; of a list or map, how many entries.
  var seen: UInt64
  /// Which prediction the next member will confirm or correct.
  var link: Int

  /// What holds the document: nothing closes it.
  static let document = Self(structure: none, element: 0, seen: 0, link: 0)

  /// The brace or bracket that closes it.
  @inline(__always)
  var closing: UInt8 { structure == Self.list ? 0x5d : 0x7d }

  /// What is wrong where neither a comma nor that stands.
  var missingClosing: JSONFault {
    structure == Self.list ? .expectedCommaOrBracket : .expectedCommaOrBrace
  }
}

extension Frame {
  /// The object or array that the value of a step opens; `links` is where the predictions of first
  /// members begin.
  @inline(__always)
  init(opening step: Step, links: Int) {
    let target = Int(step.target)
    switch step.fast {
    case .list: self.init(structure: Self.list, element: target, seen: 0, link: 0)
    case .map: self.init(structure: Self.map, element: target &+ 1, seen: 0, link: 0)
    default: self.init(structure: target, element: 0, seen: 0, link: links &+ target)
    }
  }
}

/// The rest of what is known of an object or array that is open, for what is rare.
struct OpenValue: BitwiseCopyable {
  /// What it stands in.
  var outer: Frame
  /// The offset of the opening brace or bracket.
  var start: Int
  /// The step whose value it is.
  var step: UInt32
  /// Its number in this document.
  var object: UInt32
  /// How many members that are known have the value null, and how many that are unknown another:
  /// both matter in a union alone.
  var nulls: UInt32 = 0
  var strangers: UInt32 = 0
  /// Whether the entries of a list or map are looked at together.
  var isLimited: Bool
  /// How many entries of a map have the key of an earlier one.
  var repeats: UInt32 = 0
}
