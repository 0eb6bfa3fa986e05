import AssayCore
import AssayEngine

extension BodyText {
  /// More codings than that are not undone, one on another.
  private static let codingLimit = 4

  /// Undoes the codings that a header states, the last one first (RFC 9110 section 8.4).
  ///
  /// A recorder may have undone some and kept the header: the bytes tell. All that comes out is at
  /// most `limit` bytes.
  mutating func decode(_ stated: String, of exchange: borrowing Exchange, limit: Int) {
    var codings = Self.codings(stated)
    if codings.isEmpty, !isLive, isGzip(in: exchange) { codings = ["gzip"] }
    guard codings.count <= Self.codingLimit else {
      return fail(codings, "more than \(Self.codingLimit) codings are not undone here")
    }
    var left = limit
    while let last = codings.last {
      let isOfGzip = last == "gzip" || last == "x-gzip"
      guard isGzip(in: exchange), isOfGzip || !isLive else {
        return leave(codings, isPlain: isOfGzip || withBytes(of: exchange, looksPlain))
      }
      guard inflate(codings, of: exchange, left: &left, limit: limit) else { return }
      // In a recording the bytes tell more than a header that names another coding.
      if !isOfGzip { return }
      codings.removeLast()
    }
  }

  /// Whether the text begins as gzip does.
  func isGzip(in exchange: borrowing Exchange) -> Bool {
    withBytes(of: exchange) { Gzip.isGzip($0, 0..<$0.count) }
  }

  private static func codings(_ stated: String) -> [String] {
    stated.lowercased().split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
      .filter { !$0.isEmpty && $0 != "identity" }
  }

  private mutating func leave(_ codings: [String], isPlain: Bool) {
    guard isPlain else { return fail(codings, "only gzip is undone here") }
    coding = .storedDecoded(stated: Self.shown(codings))
  }

  /// Whether gzip could be undone.
  private mutating func inflate(
    _ codings: [String], of exchange: borrowing Exchange, left: inout Int, limit: Int
  ) -> Bool {
    var plain: [UInt8] = []
    do throws(GzipError) {
      try withBytes(of: exchange) { bytes throws(GzipError) in
        try Gzip.inflate(bytes, 0..<bytes.count, limit: left, into: &plain)
      }
    } catch {
      switch error {
      case .truncated: fail(codings, "the bytes end too early")
      case .corrupt: fail(codings, "the bytes are damaged")
      case .tooLarge: coding = .tooLong(limit: limit)
      }
      return false
    }
    left -= plain.count
    decoded = plain
    return true
  }

  private mutating func fail(_ codings: [String], _ reason: String) {
    coding = .undecodable(stated: Self.shown(codings), reason: reason)
  }

  private static func shown(_ codings: [String]) -> String {
    Escaping.show(codings.joined(separator: ", "), limit: 40)
  }
}

/// Whether the first byte is one that a JSON or HTML text begins with.
private func looksPlain(_ bytes: Span<UInt8>) -> Bool {
  guard let first = JSONText.firstByte(of: bytes) else { return true }
  return first == 0x7b || first == 0x5b || first == 0x3c || first == 0x22
}
