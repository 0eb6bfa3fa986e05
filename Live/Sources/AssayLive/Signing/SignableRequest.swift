/// The parts of an HTTP request that Signature Version 4 covers.
package struct SignableRequest: Hashable, Sendable {
  package var method: String
  /// The request target as it stands in the request line: path and query, encoded as sent.
  ///
  /// The absolute form (RFC 9112 section 3.2.2) counts from its path on.
  package var target: String
  /// In order; a name may come more than once, in any letter case.
  package var headers: [Field]
  package var payload: PayloadHash

  package init(method: String, target: String, headers: [Field], payload: PayloadHash) {
    self.method = method
    self.target = target
    self.headers = headers
    self.payload = payload
  }

  package init(method: String, target: String, headers: [Field], body: [UInt8]) {
    self.init(method: method, target: target, headers: headers, payload: PayloadHash(of: body))
  }

  /// The values of all fields with that name, in order; the name in lower case.
  func values(of name: String) -> [String] {
    headers.filter { $0.canonicalName == name }.map(\.value)
  }
}

extension SignableRequest {
  /// A header field; its value may be folded over lines and begin or end with white space.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// The name in lower case; letters outside of ASCII stay, as in RFC 9110 section 5.1.
    var canonicalName: String { name.asciiLowercased }
  }
}

extension String {
  /// The text with `A` to `Z` in lower case and all else as it is.
  var asciiLowercased: String {
    String(decoding: utf8.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
