package import AssayCore
package import AssayValidator

/// An exchange as it passed by.
package struct ObservedExchange: Sendable {
  package struct Answer: Sendable {
    package var status: Int
    package var fields: [WireHeader]
    /// What came of it; shorter than stated where the sender broke off.
    package var body: [UInt8]
    /// Whether the body is not kept: it is too long, or was not seen to its end.
    package var isBodyLeftOut = false

    package init(status: Int, fields: [WireHeader], body: [UInt8]) {
      self.status = status
      self.fields = fields
      self.body = body
    }
  }

  package var method: String
  /// With scheme and host.
  package var url: String
  package var requestFields: [WireHeader]
  package var requestBody: [UInt8]
  /// Whether the body of the request is not kept: it is too long, or was not seen to its end.
  package var isRequestBodyLeftOut = false
  /// Nil where none came.
  package var answer: Answer?

  package init(
    method: String, url: String, requestFields: [WireHeader], requestBody: [UInt8],
    answer: Answer?
  ) {
    self.method = method
    self.url = url
    self.requestFields = requestFields
    self.requestBody = requestBody
    self.answer = answer
  }

  /// The exchange as a judge takes it, seen live.
  package var exchange: Exchange {
    var exchange = Exchange(source: .live)
    exchange.request = Exchange.Request(
      method: exchange.store(method.utf8), url: exchange.store(url.utf8),
      headers: Self.store(requestFields, in: &exchange),
      body: isRequestBodyLeftOut ? .unrecorded : .bytes(exchange.store(requestBody)))
    exchange.response = answer.map { answer in
      Exchange.Response(
        status: answer.status, headers: Self.store(answer.fields, in: &exchange),
        body: answer.isBodyLeftOut ? .unrecorded : .bytes(exchange.store(answer.body)))
    }
    return exchange
  }

  private static func store(
    _ fields: [WireHeader], in exchange: inout Exchange
  ) -> [HeaderField] {
    fields.map {
      HeaderField(name: exchange.store($0.name.utf8), value: exchange.store($0.value.utf8))
    }
  }
}
