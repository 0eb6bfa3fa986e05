/// A walk through the members of an object of which a reader knows some: those may stand once, and
/// all others are passed.
package struct KnownMembers: BitwiseCopyable, Sendable {
  private var expected = 0
  /// A bit for each name that was met.
  private var met: UInt64 = 0

  /// Passes the brace that opens the object.
  package init(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws(CursorFault) {
    try cursor.enterObject(bytes)
  }

  /// Stops before the value of the next known member, which must be passed, and answers which it is;
  /// nil ends the object.
  package mutating func next(
    _ names: KnownNames, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> Int? {
    while true {
      if cursor.passClosingBrace(bytes) { return nil }
      if let index = cursor.passName(names, expected: expected, bytes) {
        return try take(index, names, cursor)
      }
      guard let name = try cursor.nextMember(bytes) else { return nil }
      if let index = names.index(of: name.text.text(in: bytes)) {
        return try take(index, names, cursor)
      }
      try cursor.passValue(bytes)
    }
  }

  private mutating func take(
    _ index: Int, _ names: KnownNames, _ cursor: JSONCursor
  ) throws(CursorFault) -> Int {
    let bit: UInt64 = 1 &<< UInt64(index)
    guard met & bit == 0 else { throw .unfit("`\(names[index])` stands twice", at: cursor.offset) }
    met |= bit
    expected = index &+ 1
    return index
  }
}
