import AssayValidator

/// How the end of a body is told (RFC 9112 section 6.3).
enum BodyFraming: Hashable, Sendable {
  case length(Int)
  case chunked
  case untilClose

  /// Nil where the length of a request cannot be told.
  static func ofRequest(_ fields: [WireHeader]) -> Self? {
    let lengths = lengths(fields)
    guard !fields.values(of: "transfer-encoding").isEmpty else {
      guard Set(lengths).count < 2 else { return nil }
      return .length(lengths.first.map { $0 ?? -1 } ?? 0).validated
    }
    return endsInChunks(fields) ? .chunked : nil
  }

  /// - Parameter method: of the request; an answer to HEAD has no body.
  static func ofAnswer(_ fields: [WireHeader], status: Int, to method: String) -> Self {
    if method == "HEAD" || status == 204 || status == 304 { return .length(0) }
    if !fields.values(of: "transfer-encoding").isEmpty {
      return endsInChunks(fields) ? .chunked : .untilClose
    }
    // Of lengths that contradict one another the least: what comes behind it is passed on as well.
    let lengths = lengths(fields)
    guard !lengths.isEmpty, !lengths.contains(nil) else { return .untilClose }
    return .length(lengths.compactMap { $0 }.min() ?? 0)
  }

  private var validated: Self? {
    if case .length(..<0) = self { nil } else { self }
  }

  private static func endsInChunks(_ fields: [WireHeader]) -> Bool {
    let codings = fields.values(of: "transfer-encoding").flatMap { $0.split(separator: ",") }
    let last = codings.last.map { String($0.filter { $0 != " " && $0 != "\t" }) }
    return last?.asciiLowercased == "chunked"
  }

  /// The lengths that are stated; nil for one that is no number.
  private static func lengths(_ fields: [WireHeader]) -> [Int?] {
    fields.values(of: "content-length").flatMap { $0.split(separator: ",") }.map { text in
      let digits = text.filter { $0 != " " && $0 != "\t" }
      return digits.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(digits) : nil
    }
  }
}
