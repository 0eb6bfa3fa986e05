package import AssayValidator

/// A request to be sent.
package struct OutgoingRequest: Hashable, Sendable {
  package var method: String
  /// With scheme and host; path and query encoded as they are to be sent.
  package var url: String
  /// In order; `Content-Length` and `Transfer-Encoding` are replaced by those of the body, and `Host`
  /// is added where it is missing.
  package var fields: [WireHeader]
  package var body: [UInt8]

  package init(method: String, url: String, fields: [WireHeader], body: [UInt8]) {
    self.method = method
    self.url = url
    self.fields = fields
    self.body = body
  }
}
