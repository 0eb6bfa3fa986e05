package import AssayCore
package import AssayValidator

extension ServedAnswer {
  /// The answer as a client sees it come, to be put into an exchange.
  package func response(in exchange: inout Exchange) -> Exchange.Response {
    Exchange.Response(
      status: status,
      headers: headers.map {
        HeaderField(
          name: exchange.store($0.name.utf8), value: exchange.store($0.value.utf8))
      },
      body: .bytes(exchange.store(body)))
  }
}

extension WireRequest {
  /// An exchange that has the request, and no answer yet.
  package func exchange(url: String) -> Exchange {
    var exchange = Exchange(source: .live)
    exchange.request = Exchange.Request(
      method: exchange.store(method.utf8), url: exchange.store(url.utf8),
      headers: headers.map {
        HeaderField(
          name: exchange.store($0.name.utf8), value: exchange.store($0.value.utf8))
      },
      body: .bytes(exchange.store(body)))
    return exchange
  }
}
