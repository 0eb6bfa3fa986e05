import AssayCore

/// The name of an error as one of its carriers sent it.
struct ErrorName {
  /// What carried the name.
  enum Carrier {
    case header(ProtocolField)
    /// A member of the body, and the offset of its value.
    case member(String, offset: Int)
  }

  let carrier: Carrier
  /// As sent.
  let sent: String
  /// Cut at the first `:`, then what follows the first `#` (Smithy 2.0, AWS JSON protocols,
  /// operation error serialization).
  let short: String

  init(_ bytes: some BidirectionalCollection<UInt8>, carrier: Carrier) {
    self.carrier = carrier
    sent = String(decoding: bytes, as: UTF8.self)
    let name = bytes.prefix { $0 != UInt8(ascii: ":") }
    let hash = name.firstIndex(of: UInt8(ascii: "#"))
    let rest = hash.map { name[name.index(after: $0)...] } ?? name[...]
    short = String(decoding: Self.trimmed(rest), as: UTF8.self)
  }

  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(
    _ bytes: Bytes
  ) -> Bytes.SubSequence {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let text = bytes.drop(while: isSpace)
    let last = text.lastIndex { !isSpace($0) }
    return last.map { text[...$0] } ?? text[text.endIndex...]
  }

  /// The name in a header field of an answer, if there is one.
  init?(_ headers: HeaderIndex, of exchange: borrowing Exchange, _ binding: ProtocolBinding) {
    guard let field = binding.errorField, let value = headers[field] else { return nil }
    self.init(exchange.storage.bytes[value.range], carrier: .header(field))
  }

  /// A finding about the name, where its carrier stands in the answer.
  func finding(
    _ rule: RuleID, level: Level, in body: BodyText, message: String, expected: String? = nil,
    actual: String? = nil
  ) -> Finding {
    switch carrier {
    case .header(let field):
      Finding(
        rule: rule, level: level, part: .response, field: field.text, message: message,
        expected: expected, actual: actual)
    case .member(_, let offset):
      Place(.response, offset, in: body.storage.span.extracting(body.range)).finding(
        rule, level: level, message: message, expected: expected, actual: actual)
    }
  }

  /// Whether the service framework sent it, whatever its name.
  var isOfFramework: Bool {
    sent.trimmingSpaces.hasPrefix(CommonError.frameworkNamespace) && sent.contains("#")
  }
}
