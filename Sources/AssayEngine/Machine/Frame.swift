/// An object or array that is open.
struct Frame: BitwiseCopyable {
  /// The index of the structure or union, or -1 in a list or map.
  var structure: Int
  /// Of a list or map: the step of its elements or values.
  var element: Int
  /// The bits of the members seen so far; of a list or map, how many entries.
  var seen: UInt64
  /// Which prediction the next member will confirm or correct.
  var link: Int
  /// The offset of the opening brace or bracket.
  var start: Int
  /// The step whose value it is.
  var step: UInt32
  /// The object's number in this document.
  var object: UInt32
  /// How many members that are known have the value null, and how many that are unknown another:
  /// both matter in a union alone.
  var nulls: UInt32
  var strangers: UInt32
  /// The brace or bracket that closes it.
  var closing: UInt8
  /// Whether the entries of a list or map are looked at together.
  var isLimited: Bool

  /// What holds the document: nothing closes it.
  static func document(at start: Int) -> Self {
    Self(
      structure: -1, element: 0, seen: 0, link: 0, start: start, step: 0, object: 0, nulls: 0,
      strangers: 0, closing: 0, isLimited: false)
  }
}
