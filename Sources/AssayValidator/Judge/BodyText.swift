import AssayCore
import AssayEngine

/// The text of a body that is to be judged, and how it came out of the recording.
struct BodyText: Sendable {
  /// How the stored bytes relate to the `Content-Encoding` that was stated.
  enum Coding: Hashable, Sendable {
    /// As stated, or none was.
    case asStated
    /// Plain text under a coding: a recorder decoded it and kept the header.
    case storedDecoded(stated: String)
    /// In no coding that is undone here, or broken: a recorded body is then taken as stored.
    case undecodable(stated: String, reason: String)
    /// Really gzip, and longer than a body may be once inflated.
    case tooLong(limit: Int)
  }

  /// The bytes that hold the text, and where.
  var storage: [UInt8]
  var range: Range<Int>
  var coding: Coding
  /// Whether the recording holds the body at all.
  var isRecorded: Bool
  /// Whether the recording does not hold it though its length is stated above 0.
  var isLost = false
  /// Whether the body was seen on the wire.
  var isLive = false
  /// The length as stored, before a coding was undone.
  var storedLength: Int

  /// Whether nothing was sent, or nothing recorded; the text is then `{}`.
  var isEmpty: Bool { storedLength == 0 }

  private static let emptyObject: [UInt8] = [0x7b, 0x7d]

  /// Whether the bytes can be read as text: on the wire only if they could be decoded.
  var isReadable: Bool {
    switch coding {
    case .asStated, .storedDecoded: true
    case .undecodable: !isLive
    case .tooLong: false
    }
  }

  /// Whether there is a text to judge: it can be read, and was not lost.
  var isJudged: Bool { isReadable && !isLost }

  /// A body that the recording does not hold.
  static let unrecorded = Self(
    storage: emptyObject, range: 0..<2, coding: .asStated, isRecorded: false, storedLength: 0)

  /// Undoes gzip: in a recording wherever the bytes are gzip, live where the header says so.
  init(
    _ body: Body, _ headers: HeaderIndex, of exchange: borrowing Exchange, limit: Int
  ) {
    guard case .bytes(let slice) = body, slice.count > 0 else {
      self = .unrecorded
      if case .bytes = body { isRecorded = true }
      isLost = !isRecorded && ContentLength.length(headers.contentLength, of: exchange) ?? 0 > 0
      return
    }
    self.init(
      storage: exchange.storage.bytes, range: slice.range, coding: .asStated, isRecorded: true,
      storedLength: slice.count)
    guard headers.contentEncoding != nil || isGzip else { return }
    isLive = exchange.source == .live
    decode(headers.contentEncoding.map { exchange.text($0) } ?? "", limit: limit)
  }

  private init(
    storage: [UInt8], range: Range<Int>, coding: Coding, isRecorded: Bool, storedLength: Int
  ) {
    self.storage = storage
    self.range = range
    self.coding = coding
    self.isRecorded = isRecorded
    self.storedLength = storedLength
  }

  /// The length of the text without the whitespace between its tokens; it must be JSON.
  var compactLength: Int {
    JSONText.compactLength(of: storage.span.extracting(range))
  }

  /// Whether the first byte is one that a JSON or HTML text begins with.
  var looksPlain: Bool {
    guard let first = JSONText.firstByte(of: storage.span.extracting(range)) else { return true }
    return first == 0x7b || first == 0x5b || first == 0x3c || first == 0x22
  }
}
