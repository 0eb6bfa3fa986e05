import AssayCore
import AssayEngine

/// The text of a body that is to be judged, and how it came out of the recording.
///
/// The text stays where the exchange keeps it, unless a coding had to be undone. Never copied: every
/// exchange has two.
struct BodyText: ~Copyable, Sendable {
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

  /// Where the exchange keeps the body.
  private let stored: Slice
  /// What came out of the codings that were undone.
  var decoded: [UInt8]?
  var coding = Coding.asStated
  /// Whether the recording holds the body at all.
  let isRecorded: Bool
  /// Whether the recording does not hold it though its length is stated above 0.
  private(set) var isLost = false
  /// Whether the body was seen on the wire.
  let isLive: Bool

  /// The length as stored, before a coding was undone.
  var storedLength: Int { stored.count }

  /// Whether nothing was sent, or nothing recorded; the text is then `{}`.
  var isEmpty: Bool { stored.count == 0 }

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

  /// Whether the stored bytes are as their coding says, or none was stated.
  var isAsStated: Bool {
    if case .asStated = coding { true } else { false }
  }

  /// A body that the recording does not hold.
  init() {
    stored = Slice(start: 0, count: 0)
    isRecorded = false
    isLive = false
  }

  /// Undoes gzip: in a recording wherever the bytes are gzip, live where the header says so.
  init(
    _ body: Body, _ headers: HeaderIndex, of exchange: borrowing Exchange, limit: Int
  ) {
    isLive = exchange.isLive
    switch body {
    case .bytes(let slice):
      stored = slice
      isRecorded = true
    case .unrecorded:
      stored = Slice(start: 0, count: 0)
      isRecorded = false
      isLost = ContentLength.length(headers.contentLength, of: exchange) ?? 0 > 0
    }
    guard
      headers.contentEncoding != nil || Gzip.isGzip(exchange.storage.bytes.span, stored.range),
      !isEmpty
    else { return }
    decode(headers.contentEncoding.map { exchange.text($0) } ?? "", of: exchange, limit: limit)
  }

  /// Lends the text; the exchange must be that of the body.
  func withBytes<Answer, Failure: Error>(
    of exchange: borrowing Exchange, _ read: (Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    if let decoded { return try read(decoded.span) }
    if isEmpty { return try read(Self.emptyObject.span) }
    return try read(exchange.storage.bytes.span.extracting(stored.range))
  }
}

extension Exchange {
  /// Whether it was seen on the wire.
  fileprivate var isLive: Bool {
    switch source {
    case .live: true
    case .recorded: false
    }
  }
}
