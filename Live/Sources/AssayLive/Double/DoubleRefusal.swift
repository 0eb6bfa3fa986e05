package import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator

/// Why a double plays no scenario; it says so in the protocol's form, so that SDKs show it.
enum DoubleRefusal: Error {
  case unknownService(String, [String])
  case unknownOperation(String, Contract, [String])
  /// Neither the header nor the path names an operation.
  case noOperation
  case unknownScenario(String, ScenarioBook)
  /// No good answer of the operation can be made.
  case noScenario(ScenarioBook)

  /// The name of the error that is answered.
  private var type: String {
    switch self {
    case .unknownService, .unknownOperation, .noOperation: "UnknownOperationException"
    case .unknownScenario, .noScenario: "UnknownScenarioException"
    }
  }

  private var status: Int {
    if case .noOperation = self { 404 } else { 400 }
  }

  /// A lower-case fragment, safe to show.
  var message: String {
    switch self {
    case .unknownService(let target, let known):
      "no contract has the target of `\(Escaping.show(target, limit: 120))`: this double serves "
        + (known.isEmpty ? "nothing" : known.map { "`\($0)`" }.joined(separator: ", "))
    case .unknownOperation(let name, let contract, let known):
      "`\(contract.service.id)` serves no operation `\(Escaping.show(name, limit: 80))`"
        + Self.hint([NearMiss.suggestion(for: name, among: known)].compactMap { $0 })
    case .noOperation:
      "a double of AWS services: POST with `\(ProtocolField.target.text)` calls an operation"
    case .unknownScenario(let name, let book):
      "`\(book.operation.name)` has no scenario `\(Escaping.show(name, limit: 200))`"
        + Self.hint(Self.nearMisses(of: name, book)) + "; `assay serve --list` lists all"
    case .noScenario(let book):
      "no answer of `\(book.operation.name)` can be made up: `assay mutants` says why"
    }
  }

  /// What there is to report of it, besides what the rules say.
  var finding: Finding? {
    guard case .unknownScenario = self else { return nil }
    return Finding(
      rule: .unknownScenario, level: .error, part: .request, field: "url", message: message)
  }

  func answer(_ stamp: ServedAnswer.Stamp) -> ServedAnswer {
    let body = JSONNode.object([("__type", .string(type)), ("message", .string(message))])
    let fields = [
      SampleExchange.Header("Content-Type", mediaType),
      SampleExchange.Header(ProtocolField.requestID.text, stamp.requestID),
    ]
    let draft = Draft(status: status, .init(headers: fields, body: .json(body)))
    return ServedAnswer(draft, requestIDField: ProtocolField.requestID.text, stamp)
  }

  private var mediaType: String {
    let contract: Contract? =
      switch self {
      case .unknownOperation(_, let contract, _): contract
      case .unknownScenario(_, let book), .noScenario(let book): book.contract
      case .unknownService, .noOperation: nil
      }
    let binding = contract.flatMap { ProtocolBinding($0.service.wireProtocol) }
    return binding?.mediaType ?? "application/x-amz-json-1.0"
  }

  /// The nearest name, and those of the same family that share a segment with it.
  private static func nearMisses(of name: String, _ book: ScenarioBook) -> [String] {
    let names = book.scenarios.map(\.name)
    let nearest = NearMiss.suggestion(for: name, among: names)
    let last = name.split(separator: "/").last
    let alike = names.filter { other in
      other != nearest && last != nil && other.split(separator: "/").last == last
    }
    return [nearest].compactMap { $0 } + alike.prefix(3)
  }

  private static func hint(_ names: [String]) -> String {
    names.isEmpty ? "" : ": did you mean " + names.map { "`\($0)`" }.joined(separator: " or ") + "?"
  }
}

extension RuleID {
  /// A request to a double asks for a scenario that there is not.
  package static let unknownScenario = Self("live/unknown-scenario")
  /// The signature of a request is missing, or is not that of the request and the credentials.
  package static let signature = Self("live/signature")
}
