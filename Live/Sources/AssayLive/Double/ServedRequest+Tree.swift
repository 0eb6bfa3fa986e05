import AssayEngine

extension ServedRequest {
  /// The most bytes that a compressed body may inflate to.
  private static let limit = 64 << 20

  /// The body as JSON, an empty one as `{}`; nil where it is none.
  var tree: JSONNode? {
    guard let plain else { return nil }
    guard !plain.isEmpty else { return .object([]) }
    do throws(CursorFault) {
      return try JSONNode(reading: plain.span)
    } catch {
      return nil
    }
  }

  /// The body without its content coding.
  private var plain: [UInt8]? {
    guard Gzip.isGzip(body.span, 0..<body.count) else { return body }
    var plain: [UInt8] = []
    do throws(GzipError) {
      try Gzip.inflate(body.span, 0..<body.count, limit: Self.limit, into: &plain)
      return plain
    } catch {
      return nil
    }
  }

  /// The request with its answer, as it passed by.
  func observed(host: String, answered answer: ServedAnswer?) -> ObservedExchange {
    let isWhole = head.target.contains("://")
    let host = head.fields.first("host") ?? host
    return ObservedExchange(
      method: head.method, url: isWhole ? head.target : "http://\(host)\(head.target)",
      requestFields: head.fields, requestBody: body,
      answer: answer.map { ObservedExchange.Answer($0) })
  }
}
