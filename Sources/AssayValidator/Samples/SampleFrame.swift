import AssayCore
import AssayEngine
import AssaySpec

/// What an exchange of an operation and outcome is but for the values in its bodies.
struct SampleFrame: Sendable {
  let operation: Operation
  let contract: Contract
  /// The error that it ends in; nil for a success.
  let error: ErrorShape?

  init(_ operation: Operation, _ contract: Contract, _ outcome: Sample.Outcome) {
    self.operation = operation
    self.contract = contract
    error = if case .error(let name) = outcome { contract.errors[name] } else { nil }
  }

  func exchange(request: JSONNode, response: JSONNode) -> SampleExchange {
    SampleExchange(
      url: url,
      request: .init(
        headers: requestHeaders, body: isStream(.request) ? .bytes([]) : .json(request)),
      status: error.flatMap { statuses(of: $0)?.first.status } ?? 200,
      response: .init(
        headers: responseHeaders, body: isStream(.response) ? .bytes([]) : .json(named(response))))
  }

  /// The members of the body of a part.
  func members(of part: Part) -> [Member] {
    part == .request ? operation.input : error?.members ?? operation.output
  }

  /// Whether a part's body is a stream of events, of which no samples are made.
  func isStream(_ part: Part) -> Bool {
    members(of: part).contains { contract.shape(named: $0.shape)?.isStreaming ?? false }
  }

  /// The statuses of an error; nil where the protocol is not judged.
  func statuses(of error: ErrorShape) -> ErrorStatuses? {
    binding.map { ErrorStatuses(error, of: contract.service, $0) }
  }

  /// The body with the name of its error.
  private func named(_ body: JSONNode) -> JSONNode {
    guard let error, let binding, let members = body.object else { return body }
    return .object([(binding.writtenErrorMember, .string(error.name))] + members)
  }

  private var url: String {
    let service = contract.service
    let endpoint = service.endpoint ?? "https://\(service.id).{region}.amazonaws.com"
    let parts = endpoint.split(separator: "{region}", omittingEmptySubsequences: false)
    let url = parts.joined(separator: "us-east-1")
    return url.hasSuffix("/") ? url : url + "/"
  }

  /// Nil for a protocol that is not judged.
  var binding: ProtocolBinding? { ProtocolBinding(contract.service.wireProtocol) }

  /// The media type of a part.
  func mediaType(of part: Part) -> String {
    guard let binding else { return "application/json" }
    return isStream(part) ? binding.eventStreamType : binding.mediaType
  }

  private var requestHeaders: [SampleExchange.Header] {
    let type = SampleExchange.Header("Content-Type", mediaType(of: .request))
    guard let field = binding?.operationField, let target = contract.service.target else {
      return [type]
    }
    return [type, SampleExchange.Header(field.text, "\(target).\(operation.name)")]
  }

  private var responseHeaders: [SampleExchange.Header] {
    var headers = [SampleExchange.Header("Content-Type", mediaType(of: .response))]
    if let field = binding?.requestIDField {
      headers.append(
        SampleExchange.Header(field.text, "00000000-0000-4000-8000-000000000000"))
    }
    guard let error, contract.service.isQueryCompatible else { return headers }
    let side = error.fault == .client ? "Sender" : "Receiver"
    let code = "\(error.queryCode ?? error.name);\(side)"
    return headers + [SampleExchange.Header("x-amzn-query-error", code)]
  }
}
