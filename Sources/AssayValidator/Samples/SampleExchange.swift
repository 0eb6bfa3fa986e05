package import AssayCore
package import AssayEngine

/// An exchange that was made, not recorded: as it would be seen on the wire.
package struct SampleExchange: Sendable {
  /// A header field, in the order it is sent.
  package struct Header: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package enum Body: Sendable {
    case json(JSONNode)
    /// What is no JSON, or not written as this tool writes it.
    case bytes([UInt8])

    package var bytes: [UInt8] {
      switch self {
      case .json(let node): Array(node.text.utf8)
      case .bytes(let bytes): bytes
      }
    }

    /// The tree, where the body is one.
    package var node: JSONNode? {
      if case .json(let node) = self { node } else { nil }
    }
  }

  /// What a request and a response have in common.
  package struct Message: Sendable {
    /// Without `Content-Length`.
    package var headers: [Header]
    package var body: Body
    /// What `Content-Length` states; nil is the length of the body.
    package var statedLength: Int?

    package init(headers: [Header], body: Body, statedLength: Int? = nil) {
      self.headers = headers
      self.body = body
      self.statedLength = statedLength
    }

    /// All header fields, `Content-Length` last.
    package var allHeaders: [Header] {
      headers + [Header("Content-Length", String(statedLength ?? body.bytes.count))]
    }

    /// Sets the value of the first field of that name, adds it, or with nil takes it away.
    ///
    /// Names are compared in any letter case (RFC 9110 section 5.1).
    package mutating func set(_ name: String, _ value: String?) {
      let index = headers.firstIndex { $0.name.lowercased() == name.lowercased() }
      switch (index, value) {
      case (let index?, let value?): headers[index].value = value
      case (let index?, nil): headers.remove(at: index)
      case (nil, let value?): headers.append(Header(name, value))
      case (nil, nil): break
      }
    }
  }

  package var method = "POST"
  package var url: String
  package var request: Message
  package var status: Int
  package var response: Message

  /// The message of a part; a recording is none.
  package subscript(_ part: Part) -> Message {
    get { part == .request ? request : response }
    set { if part == .request { request = newValue } else { response = newValue } }
  }
}

extension SampleExchange {
  /// The exchange as a validator takes it, seen live.
  package var exchange: Exchange {
    var exchange = Exchange(source: .live)
    exchange.request = Exchange.Request(
      method: exchange.store(method.utf8), url: exchange.store(url.utf8),
      headers: Self.store(request.allHeaders, in: &exchange),
      body: .bytes(exchange.store(request.body.bytes)))
    exchange.response = Exchange.Response(
      status: status, headers: Self.store(response.allHeaders, in: &exchange),
      body: .bytes(exchange.store(response.body.bytes)))
    return exchange
  }

  private static func store(_ headers: [Header], in exchange: inout Exchange) -> [HeaderField] {
    headers.map {
      HeaderField(name: exchange.store($0.name.utf8), value: exchange.store($0.value.utf8))
    }
  }
}
