import AssayCore
import AssayEngine

/// The body of a message, as `postData` or `content`: `{"text", "encoding"}`.
///
/// Text stands for itself, whatever size or coding is stated beside it, unless `encoding` is
/// `base64`. Without text (form parameters alone, nothing but a size) the body was not recorded.
enum HARBody {
  /// Passes the value.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout [UInt8]
  ) throws(CursorFault) -> Body {
    if try cursor.null(bytes) { return .unrecorded }
    var text: JSONString?
    var encoding: JSONString?
    var members = try HARMembers(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .text: text = try string(&cursor, bytes)
      case .encoding: encoding = try string(&cursor, bytes)
      default: _ = try cursor.skipValue(bytes, depthLimit: .max)
      }
    }
    guard let text else { return .unrecorded }
    guard let encoding, ShortName(encoding, in: bytes) == base64 else {
      return .bytes(storage.store(text, from: bytes))
    }
    return .bytes(try decode(text, bytes, into: &storage))
  }

  private static func string(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> JSONString? {
    try cursor.null(bytes) ? nil : try cursor.string(bytes)
  }

  private static func decode(
    _ text: JSONString, _ bytes: Span<UInt8>, into storage: inout [UInt8]
  ) throws(CursorFault) -> Slice {
    let start = storage.count
    let fault =
      if text.hasEscapes {
        decode(unwrapped(text, bytes), into: &storage)
      } else {
        Base64.decode(bytes, text.range, into: &storage)
      }
    guard fault == nil else { throw .unfit("bad base64", at: text.range.lowerBound) }
    return Slice(start: start, count: storage.count - start)
  }

  /// The text without line ends: some encoders break lines as RFC 2045 does.
  private static func unwrapped(_ text: JSONString, _ bytes: Span<UInt8>) -> [UInt8] {
    text.text(in: bytes).filter { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
  }

  private static func decode(_ text: [UInt8], into storage: inout [UInt8]) -> Int? {
    Base64.decode(text.span, 0..<text.count, into: &storage)
  }

  private static let base64 = ShortName("base64")
}
