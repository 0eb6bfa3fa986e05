import AssayCore
import AssayEngine

/// The name of an error as one of its carriers sent it.
struct ErrorName {
  /// What carried the name.
  enum Carrier {
    case header(ProtocolField)
    /// A member of the body, by the offset of its value.
    case member(offset: Int)
  }

  let carrier: Carrier
  /// Cut at the first `:`, then what follows the first `#` (Smithy 2.0, AWS JSON protocols,
  /// operation error serialization).
  let short: String
  /// Whether the service framework sent it, whatever its name.
  let isOfFramework: Bool

  private init(_ sent: Span<UInt8>, carrier: Carrier) {
    self.carrier = carrier
    var start = 0
    var end = sent.indices.first { sent[$0] == UInt8(ascii: ":") } ?? sent.count
    if let hash = (0..<end).first(where: { sent[$0] == UInt8(ascii: "#") }) { start = hash + 1 }
    while start < end, isSpace(sent[start]) { start += 1 }
    while start < end, isSpace(sent[end - 1]) { end -= 1 }
    short = String(repairing: sent.extracting(start..<end))
    isOfFramework = CommonError.isOfFramework(sent)
  }

  /// The name in a header field of an answer, if there is one.
  init?(
    _ answer: borrowing HTTPMessage, of exchange: borrowing Exchange, _ binding: ProtocolBinding
  ) {
    guard let field = binding.errorField, let value = answer.headers[field] else { return nil }
    self.init(
      exchange.storage.bytes.span.extracting(value.range), carrier: .header(field))
  }

  /// The name in the value of a member of a body; nil where that is no string.
  init?(valueAt offset: Int, in body: Span<UInt8>) {
    var cursor = JSONCursor(offset: offset)
    guard let string = try? cursor.string(body) else { return nil }
    let carrier = Carrier.member(offset: offset)
    if string.hasEscapes {
      self.init(string.text(in: body).span, carrier: carrier)
    } else {
      self.init(body.extracting(string.range), carrier: carrier)
    }
  }

  /// A finding about the name, where its carrier stands in the answer.
  func finding(
    _ rule: RuleID, level: Level, in body: Span<UInt8>, message: String, expected: String? = nil,
    actual: String? = nil
  ) -> Finding {
    switch carrier {
    case .header(let field):
      Finding(
        rule: rule, level: level, part: .response, field: field.text, message: message,
        expected: expected, actual: actual)
    case .member(let offset):
      Place(.response, offset, in: body).finding(
        rule, level: level, message: message, expected: expected, actual: actual)
    }
  }
}

/// Whether a byte is what may stand about a field's value (RFC 9110 section 5.6.3).
func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

extension String {
  /// The text of some bytes; ill-formed UTF-8 is repaired.
  init(repairing bytes: Span<UInt8>) {
    if let text = try? UTF8Span(validating: bytes) {
      self = String(copying: text)
    } else {
      self = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}
