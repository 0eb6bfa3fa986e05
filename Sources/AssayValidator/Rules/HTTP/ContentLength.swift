import AssayCore
import AssayEngine

/// A body must have the length that its header states.
enum ContentLength {
  static let rule = Rule(
    id: .contentLength, levels: .init(.warning, live: .error),
    demand: "The body has as many bytes as `Content-Length` states.",
    reason: """
      On the wire a wrong length cuts the answer or leaves bytes for the next one on the \
      connection. In a recording it says that the body was edited; there a JSON body may also \
      have the stated length in its compact form, since tools reformat for reading.
      """,
    passing: Example(headers: [Example.requestID, ["Content-Length", "17"]]),
    failing: Example(headers: [Example.requestID, ["Content-Length", "21"]]),
    ground: "RFC 9110, section 8.6; RFC 9112, section 6.3")

  /// A body of another length than stated; the compact form of a recorded JSON text counts too.
  ///
  /// - Parameters:
  ///   - value: the field's value.
  ///   - length: what it states; nil where it is no length.
  static func finding(
    _ message: borrowing HTTPMessage, _ exchange: borrowing Exchange, stated value: Slice,
    _ length: Int?, isJSON: Bool, _ setting: Setting
  ) -> Finding? {
    guard let length else {
      let text = exchange.text(value)
      guard !holdsPlaceholder(text) else { return nil }
      return finding(
        "a number of bytes", "`\(Escaping.show(text, limit: 40))`", message.part, setting)
    }
    let stored = message.body.storedLength
    guard message.body.isRecorded, length != stored else { return nil }
    if setting.isRecorded, isJSON,
      length == message.body.withBytes(of: exchange, JSONText.compactLength(of:))
    {
      return nil
    }
    return finding("\(length) bytes", "\(stored)", message.part, setting)
  }

  /// The number that a field value states, spaces about it apart; nil for one that is none, or that
  /// no length can be (RFC 9110 section 8.6).
  static func length(_ value: Slice?, of exchange: borrowing Exchange) -> Int? {
    guard let value else { return nil }
    let bytes = exchange.storage.bytes.span
    var start = value.start
    var end = start + value.count
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    guard start < end, end - start <= 18 else { return nil }
    var length = 0
    for offset in start..<end {
      let digit = bytes[offset] &- 0x30
      guard digit < 10 else { return nil }
      length = length &* 10 &+ Int(digit)
    }
    return length
  }

  private static func holdsPlaceholder(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    return RecordedPlaceholder.isPlaceholder(bytes.span, 0..<bytes.count)
  }

  private static func finding(
    _ expected: String, _ actual: String, _ part: Part, _ setting: Setting
  ) -> Finding {
    Finding(
      rule: rule.id, level: setting.level(rule), part: part, field: "Content-Length",
      message: "expected \(expected) as stated, got \(actual)", expected: expected,
      actual: actual,
      hint: setting.isRecorded
        ? "scrubbing or reformatting a recording changes the length and not the header" : nil)
  }
}
