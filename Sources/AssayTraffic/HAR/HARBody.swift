import AssayCore
import AssayEngine

/// The body of a message, as `postData` or `content`: `{"text", "encoding"}`.
///
/// Text stands for itself, whatever size or coding is stated beside it, unless `encoding` is
/// `base64`. Without text (form parameters alone, nothing but a size) the body was not recorded.
enum HARBody {
  /// Passes the value.
  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into storage: inout TextStorage
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
    return .bytes(try storage.store(base64: text, from: bytes, isWrapped: true))
  }

  private static func string(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(CursorFault) -> JSONString? {
    try cursor.null(bytes) ? nil : try cursor.string(bytes)
  }

  private static let base64 = ShortName("base64")
}
