import AssayCore

/// A body must not break off before its stated length.
enum TruncatedBody {
  static let rule = Rule(
    id: .truncatedBody, levels: .init(.error),
    demand: "The body does not break off before the length that `Content-Length` states.",
    reason: """
      The connection was lost, or the recorder stopped too early. What is left is no whole \
      document, so neither its JSON nor its shape is judged; clients that ignore the length \
      report a parser error far from the cause.
      """,
    passing: Example(
      body: #"{"Catalog":"AWS"}"#, headers: [Example.requestID, ["Content-Length", "17"]]),
    failing: Example(
      body: #"{"Catalog":"AW"#, headers: [Example.requestID, ["Content-Length", "17"]]),
    ground: "RFC 9112, sections 6.3 and 8")

  /// A body that breaks off before its stated length.
  static func finding(
    _ message: borrowing HTTPMessage, _ exchange: borrowing Exchange, stated: Int,
    _ setting: Setting
  ) -> Finding {
    let part = message.part
    let length = message.body.storedLength
    var place = message.body.withBytes(of: exchange) { Place(part, $0.count, in: $0) }
    place.pointer = ""
    return place.finding(
      rule.id, level: setting.level(rule),
      message: "the body breaks off after \(length) of \(stated) bytes",
      expected: "\(stated) bytes", actual: "\(length) bytes")
  }
}
