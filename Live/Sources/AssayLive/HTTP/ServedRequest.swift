/// A request that arrived whole.
package struct ServedRequest: Sendable {
  package let head: RequestHead
  /// Without transfer coding, content coding as sent.
  package let body: [UInt8]
  /// Whether the client speaks HTTP/1.0.
  let isHTTP10: Bool

  package init(head: RequestHead, body: [UInt8], isHTTP10: Bool = false) {
    self.head = head
    self.body = body
    self.isHTTP10 = isHTTP10
  }

  /// Whether the client wants to go on with the connection (RFC 9112 section 9.3).
  var keepsConnection: Bool {
    isHTTP10
      ? head.fields.lists("keep-alive", in: "connection")
      : !head.fields.lists("close", in: "connection")
  }
}
