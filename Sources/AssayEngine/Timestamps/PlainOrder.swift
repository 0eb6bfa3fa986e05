/// The order of times that can be told from their texts alone.
package enum PlainOrder {
  /// Whether one time of RFC 3339 is before another, as far as a glance can tell: both in UTC and in
  /// different seconds, or days apart.
  ///
  /// Both captures must be of valid times; false where only their values can tell.
  package static func precedes(
    _ left: Capture, _ right: Capture, in bytes: Span<UInt8>
  ) -> Bool {
    guard isText(left), isText(right) else { return false }
    guard isUTC(left, bytes), isUTC(right, bytes) else {
      return isDate(left, bytes) && isDate(right, bytes)
        && day(of: left, bytes) + daysBeyondOffsets <= day(of: right, bytes)
    }
    // Three words, the last of which overlaps the second, hold the 19 bytes before the fraction.
    for distance in stride(from: 0, through: 8, by: 8) {
      let earlier = text(left, distance, bytes)
      let later = text(right, distance, bytes)
      if earlier != later { return earlier < later }
    }
    return text(left, 11, bytes) < text(right, 11, bytes)
  }

  /// So many days lie between two times, whatever their offsets, if their dates are as far apart: each
  /// offset is less than a day.
  private static let daysBeyondOffsets = 3

  /// Eight bytes, the first on top: words are then ordered as texts are.
  @inline(__always)
  private static func text(_ time: Capture, _ distance: Int, _ bytes: Span<UInt8>) -> UInt64 {
    loadWord(bytes, time.start &+ distance).byteSwapped
  }

  /// Whether the text is as long as a time of RFC 3339 is at least, and stands there as it is.
  @inline(__always)
  private static func isText(_ time: Capture) -> Bool {
    time.count >= 20 && !time.hasEscapes
  }

  @inline(__always)
  private static func isUTC(_ time: Capture, _ bytes: Span<UInt8>) -> Bool {
    bytes[time.start &+ time.count &- 1] == 0x5a
  }

  /// Whether the time begins as RFC 3339 has it: other formats have no number in front.
  private static func isDate(_ time: Capture, _ bytes: Span<UInt8>) -> Bool {
    bytes[time.start + 4] == minus && bytes[time.start + 7] == minus
  }

  private static func day(of time: Capture, _ bytes: Span<UInt8>) -> Int {
    CivilCalendar.daysSinceEpoch(
      year: number(time.start, 4, bytes), month: number(time.start + 5, 2, bytes),
      day: number(time.start + 8, 2, bytes))
  }

  private static func number(_ start: Int, _ count: Int, _ bytes: Span<UInt8>) -> Int {
    var number = 0
    for offset in start..<start + count { number = number * 10 + Int(bytes[offset] & 0xf) }
    return number
  }
}
