/// A header field that is to be sent.
package struct WireHeader: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A request as a correct client sends it, without what depends on the endpoint: host, signature.
package struct WireRequest: Hashable, Sendable {
  package var method: String
  /// What stands right before the host of the endpoint; mostly empty.
  package var hostPrefix: String
  /// Below the path of the endpoint.
  package var path: String
  package var headers: [WireHeader]
  package var body: [UInt8]

  package init(
    method: String, hostPrefix: String = "", path: String, headers: [WireHeader], body: [UInt8]
  ) {
    self.method = method
    self.hostPrefix = hostPrefix
    self.path = path
    self.headers = headers
    self.body = body
  }
}

/// An answer as a correct server sends it.
package struct WireResponse: Hashable, Sendable {
  package var status: Int
  package var headers: [WireHeader]
  package var body: [UInt8]

  package init(status: Int, headers: [WireHeader], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
