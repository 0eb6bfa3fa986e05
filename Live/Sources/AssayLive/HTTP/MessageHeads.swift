package import AssayValidator

/// The head of a request (RFC 9112 section 3), as it was sent.
package struct RequestHead: Hashable, Sendable {
  package var method: String
  /// What stands in the request line: mostly path and query, for some clients a whole URL.
  package var target: String
  /// In order, names in the letter case of the sender.
  package var fields: [WireHeader]

  package init(method: String, target: String, fields: [WireHeader]) {
    self.method = method
    self.target = target
    self.fields = fields
  }
}

/// The head of an answer (RFC 9112 section 4), as it was sent.
package struct ResponseHead: Hashable, Sendable {
  /// Three digits for a correct server; a double may send others.
  package var status: Int
  /// What follows the status; may be empty.
  package var reason: String
  /// In order, names in the letter case of the sender.
  package var fields: [WireHeader]

  package init(status: Int, reason: String? = nil, fields: [WireHeader]) {
    self.status = status
    self.reason = reason ?? ReasonPhrase.text(of: status)
    self.fields = fields
  }
}
