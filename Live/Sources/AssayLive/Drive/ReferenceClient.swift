import Assay
import AssayCore
import AssayEngine
package import AssaySpec
import AssayValidator

/// A client that makes no mistakes: it encodes, signs, judges and decodes by the contract itself.
///
/// It passes every scenario; where it does not, the scenario is wrong, or the client is.
package struct ReferenceClient: Driving {
  private let contracts: [Contract]

  /// The contracts must have linted clean.
  package init(contracts: [Contract]) {
    self.contracts = contracts
  }

  package func run(
    _ tasks: [DriverTask],
    took: (DriverTask, Result<DriverAnswer, DriverError>) async -> Void
  ) async throws(DriverError) -> DriverHello {
    let caller: HTTPCaller
    do throws(CallFault) {
      caller = try HTTPCaller()
    } catch {
      throw .notStarted(error.message)
    }
    for task in tasks where !Task.isCancelled {
      let result = await answer(to: task, with: caller)
      await took(task, .success(DriverAnswer(id: task.id, result: result, attempts: 1)))
    }
    await caller.shutdown()
    guard !Task.isCancelled else { throw .interrupted }
    return DriverHello(sdk: "assay", version: "reference")
  }

  private func answer(
    to task: DriverTask, with caller: HTTPCaller
  ) async -> DriverAnswer.Result {
    let contract = contracts.first {
      $0.service.id == task.service && $0.operations[task.operation] != nil
    }
    guard let contract, let operation = contract.operations[task.operation],
      let codec = Codec(contract)
    else { return Self.refused("UnknownOperation", "no contract holds it") }
    guard !contract.isEventStream(operation.input) else {
      return Self.refused("Unsupported", "a stream of events is not sent")
    }
    let request: OutgoingRequest
    do {
      request = try Self.request(task, codec, operation)
    } catch {
      return Self.refused("InvalidInput", "\(error)")
    }
    let outcome = await caller.outcome(of: request, limits: CallLimits(time: .seconds(10))) {
      try? await Task.sleep(for: .seconds(60))
    }
    switch outcome {
    case .answer(let answer, let fault):
      return await result(request, answer, fault, codec, operation)
    case .fault(let fault): return Self.refused(fault.code.rawValue, fault.message)
    case .tooLong: return Self.refused("TooLong", "the answer is too long")
    case .interrupted: return Self.refused("Interrupted", "the call was interrupted")
    }
  }

  private static func request(
    _ task: DriverTask, _ codec: Codec, _ operation: AssaySpec.Operation
  ) throws -> OutgoingRequest {
    var input = try CallInput(task.input, of: operation, in: codec.contract)
    if let binding = ProtocolBinding(codec.contract.service.wireProtocol) {
      input.complete(operation, binding)
    }
    let node = input.node
    let wire = try codec.request(operation, body: Array(node.text.utf8)) { node[$0]?.string }
    let signer = Signer(
      DriverEnvironment.credentials, region: task.region,
      service: codec.contract.service.signing ?? task.service)
    return try CallSigner(try Endpoint(task.endpoint), signer).request(wire, at: .now)
  }

  private func result(
    _ request: OutgoingRequest, _ answer: ObservedExchange.Answer, _ fault: CallFault?,
    _ codec: Codec, _ operation: AssaySpec.Operation
  ) async -> DriverAnswer.Result {
    let observed = ObservedExchange(
      method: request.method, url: request.url, requestFields: request.fields,
      requestBody: request.body, answer: answer)
    let judge = LiveJudge(
      contracts: [codec.contract], options: ExchangeJudge.Options(profile: .lenient),
      named: "reference")
    let findings = await judge.judge(observed).flatMap(\.findings)
    if let broken = findings.first(where: { $0.level == .error && $0.part == .response }) {
      return Self.refused(broken.rule.rawValue, broken.message)
    }
    if let fault { return Self.refused(fault.code.rawValue, fault.message) }
    guard let decoded = codec.answer(of: observed.exchange, operation) else {
      return Self.refused("NoAnswer", "there is no answer")
    }
    return Self.shown(decoded, status: answer.status, codec.contract)
  }

  private static func shown(
    _ decoded: DecodedAnswer, status: Int, _ contract: Contract
  ) -> DriverAnswer.Result {
    switch decoded.value {
    case .failure(let error): return refused("Undecodable", error.message)
    case .success(let value):
      guard let type = decoded.outcome, type != "success" else {
        guard let message = decoded.message else { return .value(.object([])) }
        return .value(ValueDisplay(contract, masksSensitive: false).node(value, as: message))
      }
      return .error(ReportedError(type: type, message: decoded.text, status: status))
    }
  }

  private static func refused(_ type: String, _ message: String) -> DriverAnswer.Result {
    .error(ReportedError(type: type, message: message))
  }
}
