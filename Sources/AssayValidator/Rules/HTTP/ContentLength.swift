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
  static func check(
    _ body: BodyText, stated value: Slice?, of exchange: borrowing Exchange, isJSON: Bool,
    _ part: Part, _ setting: Setting
  ) -> Finding? {
    guard let value, body.coding == .asStated else { return nil }
    guard let length = length(value, of: exchange) else {
      let text = exchange.text(value)
      guard !holdsPlaceholder(text) else { return nil }
      return finding("a number of bytes", "`\(Escaping.show(text, limit: 40))`", part, setting)
    }
    guard body.isRecorded, length != body.storedLength else { return nil }
    if setting.source == .recorded, isJSON, length == body.compactLength { return nil }
    return finding("\(length) bytes", "\(body.storedLength)", part, setting)
  }

  /// The number that a field value states, spaces about it apart; nil for one that is none, or that
  /// no length can be (RFC 9110 section 8.6).
  static func length(_ value: Slice?, of exchange: borrowing Exchange) -> Int? {
    guard let value else { return nil }
    var length = 0
    var digits = 0
    var isOver = false
    for byte in exchange.storage.bytes[value.range] {
      switch byte {
      case 0x20, 0x09:
        isOver = digits > 0
      case 0x30...0x39 where !isOver && digits < 18:
        length = length * 10 + Int(byte & 0xf)
        digits += 1
      default: return nil
      }
    }
    return digits > 0 ? length : nil
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
      hint: setting.source == .recorded
        ? "scrubbing or reformatting a recording changes the length and not the header" : nil)
  }
}
