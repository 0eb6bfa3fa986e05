import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator
import Testing

extension ProtocolPlay {
  /// The case as an exchange, with what it leaves open: a good answer to a request, a good request
  /// before an answer, the fields that say what is called and what a body is.
  ///
  /// - Parameters:
  ///   - input: what the request before an answer asks.
  ///   - output: what the answer to a request says.
  func exchange(input: Value = .empty, output: Value = .empty) throws -> Exchange {
    var exchange = Exchange(source: .live)
    if given.kind == .request {
      add(try request(), to: &exchange)
      add(try codec.response(operation, output: output), to: &exchange)
    } else {
      add(try codec.request(operation, input: input), to: &exchange)
      add(response(), to: &exchange)
    }
    return exchange
  }

  private func request() throws -> WireRequest {
    var written = try codec.request(operation, input: value)
    if let body = given.body { written.body = Array(body.utf8) }
    written.headers =
      given.headers.map { WireHeader($0.name, $0.value) }
      + written.headers.filter {
        given.header($0.name) == nil && $0.name != "Content-Length"
      }
    return written
  }

  private func response() -> WireResponse {
    WireResponse(
      status: given.status, headers: given.headers.map { WireHeader($0.name, $0.value) },
      body: Array((given.body ?? "").utf8))
  }

  private func add(_ request: WireRequest, to exchange: inout Exchange) {
    exchange.request = Exchange.Request(
      method: exchange.store(request.method.utf8),
      url: exchange.store(
        "https://\(request.hostPrefix)\(given.host ?? "example.com")\(request.path)".utf8),
      headers: fields(request.headers, &exchange), body: .bytes(exchange.store(request.body)))
  }

  private func add(_ response: WireResponse, to exchange: inout Exchange) {
    exchange.response = Exchange.Response(
      status: response.status, headers: fields(response.headers, &exchange),
      body: .bytes(exchange.store(response.body)))
  }

  private func fields(_ headers: [WireHeader], _ exchange: inout Exchange) -> [HeaderField] {
    headers.map { header in
      HeaderField(
        name: exchange.store(header.name.utf8), value: exchange.store(header.value.utf8))
    }
  }
}
