/// The order of times that can be told from their texts alone.
package enum PlainOrder {
  /// Whether one time in UTC, as `YYYY-MM-DDTHH:MM:SS[.digits]Z`, is in an earlier second than
  /// another.
  ///
  /// Both captures must be of valid times of RFC 3339; false where only their values can tell.
  package static func precedes(
    _ left: Capture, _ right: Capture, in bytes: Span<UInt8>
  ) -> Bool {
    guard isPlain(left, bytes), isPlain(right, bytes) else { return false }
    // Three words, the last of which overlaps the second, hold the 19 bytes before the fraction.
    let earlier = (text(left, 0, bytes), text(left, 8, bytes), text(left, 11, bytes))
    let later = (text(right, 0, bytes), text(right, 8, bytes), text(right, 11, bytes))
    return earlier < later
  }

  /// Eight bytes, the first on top: words are then ordered as texts are.
  private static func text(_ time: Capture, _ distance: Int, _ bytes: Span<UInt8>) -> UInt64 {
    word(bytes, time.start &+ distance).byteSwapped
  }

  private static func isPlain(_ time: Capture, _ bytes: Span<UInt8>) -> Bool {
    time.count >= 20 && !time.hasEscapes && byte(bytes, time.start &+ time.count &- 1) == 0x5a
  }
}
