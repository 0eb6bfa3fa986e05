import AssayCore
import AssaySpec

/// Gathers what a driver did, operation by operation.
struct DriveLedger {
  private(set) var operations: [BehaviourCard.OperationPart] = []
  /// The steps so far.
  private(set) var count = 0

  /// - Parameters:
  ///   - events: the requests of the step.
  ///   - host: the double's; messages that name it would differ from run to run.
  mutating func add(
    _ step: DriveStep, _ answer: Result<DriverAnswer, DriverError>,
    _ events: [ConformanceDouble.Event], host: String
  ) {
    count += 1
    let contract = step.book.contract
    let own = events.filter { $0.scenario?.name == step.scenario.name }
    let judge = ScenarioJudge(step.book.operation, contract)
    let expectation = own.last.map(Self.expectation) ?? .unknown("the scenario was not played")
    let ruling = judge.rule(answer, expectation, attempts: own.count)
    let entry = CardEntry(
      scenario: step.scenario.name, kind: step.scenario.kind, verdict: ruling.verdict,
      detail: ruling.detail.map { $0.replacing(host, with: "HOST") }, attempts: own.count)
    let index = index(of: contract.service.id, step.book.operation.name)
    operations[index].entries.append(entry)
    let faults = events.flatMap { $0.judgement.findings.filter { $0.level == .error } }
    for fault in faults.map({ Self.line($0).replacing(host, with: "HOST") })
    where !operations[index].requestFaults.contains(fault) {
      operations[index].requestFaults.append(fault)
    }
  }

  private mutating func index(of service: String, _ operation: String) -> Int {
    let known = operations.firstIndex { $0.service == service && $0.operation == operation }
    if let known { return known }
    operations.append(
      .init(service: service, operation: operation, requestFaults: [], entries: []))
    return operations.count - 1
  }

  /// What a correct client returns; of an answer in a coding that it cannot read, nobody can say.
  private static func expectation(_ event: ConformanceDouble.Event) -> Expectation {
    let coding = event.exchange.answer?.fields.first("content-encoding")
    if event.scenario?.kind != .illegal, let coding,
      AcceptedCodings.exclude(coding, in: event.exchange.requestFields)
    {
      return .unknown("the request accepts no `\(Escaping.show(coding, limit: 40))`")
    }
    return event.expectation ?? .unknown("the scenario was not played")
  }

  /// `shape/pattern /Id: …`, or with the field's name in place of the pointer.
  private static func line(_ fault: Finding) -> String {
    let place = fault.pointer ?? fault.field ?? ""
    return "\(fault.rule)\(place.isEmpty ? "" : " " + place): \(fault.message)"
  }
}
