import AssayCore

/// A request or a response with what was found out about it at once: its fields, and its body's text.
struct HTTPMessage: ~Copyable {
  let part: Part
  let headers: HeaderIndex
  let body: BodyText
  /// Whether its content type is not looked at.
  let ignoresType: Bool

  /// - Parameter limit: the most bytes that a compressed body may inflate to.
  init(
    _ part: Part, _ headers: HeaderIndex, _ body: Body, of exchange: borrowing Exchange,
    limit: Int, ignoresType: Bool = false
  ) {
    self.part = part
    self.headers = headers
    self.body = BodyText(body, headers, of: exchange, limit: limit)
    self.ignoresType = ignoresType
  }
}
