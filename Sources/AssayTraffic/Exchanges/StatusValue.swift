import AssayCore
import AssayEngine

/// A status code in a recording: a whole number, or text that is one; null is none.
enum StatusValue {
  /// Passes the value. Any whole number is taken: whether it is a status is for a rule to say.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
  ) throws(CursorFault) -> Int? {
    let next = try cursor.peek(bytes)
    let start = cursor.offset
    if try cursor.null(bytes) { return nil }
    let range: Range<Int>
    switch next {
    case UInt8(ascii: "\""):
      range = try cursor.string(bytes).range
      storage.note(.decision, at: range.lowerBound)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try cursor.skipScalar(bytes)
      range = start..<cursor.offset
      storage.note(.status, at: start)
    default: throw noStatus(at: start)
    }
    guard let status = number(bytes, range) else {
      throw noStatus(at: start)
    }
    return status
  }

  private static func noStatus(at offset: Int) -> CursorFault {
    .unfit("the status is no whole number of up to nine digits", at: offset)
  }

  /// The value of up to nine digits with an optional minus sign, or nil.
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let text = bytes.extracting(range)
    let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    guard 1...9 ~= text.count - index else { return nil }
    var value = 0
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      index &+= 1
    }
    return isNegative ? -value : value
  }
}
