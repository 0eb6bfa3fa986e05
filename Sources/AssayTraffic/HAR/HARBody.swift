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
    var text: Slice?
    var textStart = cursor.offset
    var encoding: JSONString?
    var members = try Members<Name>(&cursor, bytes)
    while let member = try members.next(&cursor, bytes) {
      switch member {
      case .text:
        textStart = cursor.offset
        text = try cursor.null(bytes) ? nil : cursor.string(bytes, into: &storage)
      case .encoding:
        storage.note(.decision, at: cursor.offset + 1)
        encoding = try cursor.null(bytes) ? nil : cursor.string(bytes)
      default: try cursor.passValue(bytes)
      }
    }
    guard let text else { return .unrecorded }
    guard let encoding, ShortName(encoding, in: bytes) == base64 else { return .bytes(text) }
    guard let body = storage.store(base64: text, isWrapped: true) else {
      throw .unfit("bad base64", at: textStart + 1)
    }
    return .bytes(body)
  }

  private static let base64 = ShortName("base64")

  private enum Name: UInt8, KnownMember {
    case size
    case mimeType
    case text
    case encoding

    static let names = knownNames
  }
}
