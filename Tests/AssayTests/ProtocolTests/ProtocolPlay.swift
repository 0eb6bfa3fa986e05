import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator
import Testing

/// Plays one case: each side writes or reads, and says what is not as the case asserts.
struct ProtocolPlay {
  let given: ProtocolCase
  let codec: Codec
  let operation: AssaySpec.Operation
  /// What the message of the case is.
  let message: Codec.Message
  /// What the message of the case stands for.
  let value: Value

  init(_ given: ProtocolCase, contract: Contract, errorNamespace: String?) throws {
    self.given = given
    codec = try #require(Codec(contract, errorNamespace: errorNamespace))
    operation = try #require(contract.operations[given.operation])
    let params = ParamsReader(contract: contract)
    if let name = given.error {
      let error = try #require(contract.errors[name])
      message = .error(error)
      value = try params.structure(error.members, given.params)
    } else if given.kind == .request {
      message = .input(operation)
      value = try params.structure(operation.input, given.params)
    } else {
      message = .output(operation)
      value = try params.structure(operation.output, given.params)
    }
  }

  /// What is wrong with the request that a client writes.
  func clientWrites() throws -> [Problem] {
    let request = try codec.request(operation, input: value)
    var problems =
      differences(in: request.headers) + differences(in: try Self.plainBody(of: request))
    if request.method != given.method {
      problems.append(Problem(aspect: "method", detail: request.method))
    }
    if given.basePath + request.path != given.uri {
      problems.append(Problem(aspect: "uri", detail: given.basePath + request.path))
    }
    let host = request.hostPrefix + given.endpointHost
    if host != given.resolvedHost ?? given.endpointHost {
      problems.append(Problem(aspect: "host", detail: host))
    }
    return problems
  }

  /// The body before it was compressed: in gzip exactly where a field says so.
  private static func plainBody(of request: WireRequest) throws -> [UInt8] {
    let codings = request.headers.filter { $0.name == "Content-Encoding" }.map(\.value)
    let isGzip = Gzip.isGzip(request.body.span, request.body.indices)
    try #require(codings == (isGzip ? ["gzip"] : []))
    guard isGzip else { return request.body }
    var plain: [UInt8] = []
    try Gzip.inflate(request.body.span, request.body.indices, limit: 1 << 20, into: &plain)
    return plain
  }

  /// What is wrong with the answer that a server writes.
  func serverWrites() throws -> [Problem] {
    let response =
      if case .error(let error) = message {
        try codec.response(error, value: value)
      } else {
        try codec.response(operation, output: value)
      }
    var problems = differences(in: response.headers) + differences(in: response.body)
    if response.status != given.status {
      problems.append(Problem(aspect: "status", detail: "\(response.status)"))
    }
    return problems
  }

  /// What is wrong with the value that a server reads.
  func serverReads() throws -> [Problem] {
    let read = try #require(codec.request(of: try exchange(), operation))
    return differences(in: read)
  }

  /// What is wrong with what a client is handed.
  func clientReads() throws -> [Problem] {
    let answer = try #require(codec.answer(of: try exchange(), operation))
    var problems = differences(in: answer.value)
    if answer.outcome != given.error ?? "success" {
      problems.append(Problem(aspect: "outcome", detail: "\(answer.outcome ?? "none")"))
    }
    if let code = given.code, answer.code ?? answer.outcome != code {
      problems.append(Problem(aspect: "code", detail: "\(answer.code ?? "none")"))
    }
    if let message = given.message, answer.text != message {
      problems.append(Problem(aspect: "message", detail: "\(answer.text ?? "none")"))
    }
    return problems
  }
}

extension ProtocolPlay {
  private func differences(in read: Result<Value, CodecError>) -> [Problem] {
    switch read {
    case .success(value): []
    case .success(let read): [Problem(aspect: "value", detail: "\(read), not \(value)")]
    case .failure(let error): [Problem(aspect: "value", detail: "\(error)")]
    }
  }

  private func differences(in written: [WireHeader]) -> [Problem] {
    func text(_ name: String) -> String? {
      written.first { $0.name.lowercased() == name.lowercased() }?.value
    }
    let wrong = given.headers.filter { text($0.name) != $0.value }.map(\.name)
    let absent = given.requiredHeaders.filter { text($0) == nil }
    let forbidden = given.forbiddenHeaders.filter { text($0) != nil }
    return (wrong + absent + forbidden).map {
      Problem(aspect: "header", detail: "\($0) is \(text($0) ?? "absent")")
    }
  }

  private func differences(in written: [UInt8]) -> [Problem] {
    let text = String(decoding: written, as: UTF8.self)
    guard let body = given.body, !JSONNode.areSame(body, text) else { return [] }
    return [Problem(aspect: "body", detail: text)]
  }
}
