import AssayCore
import AssayEngine
import AssaySpec

/// One message of a good exchange, to be mutated.
struct MessageSite: Sendable {
  let sample: Sample
  let frame: SampleFrame
  let part: Part
  /// Makes further values.
  let maker: SampleMaker

  /// What names begin with: `request`, `response`, or the error's name.
  var label: String {
    if part == .request { return part.rawValue }
    if case .error(let name) = sample.outcome { return name }
    return part.rawValue
  }

  /// Nil for a stream of events.
  var body: JSONNode? { sample.exchange[part].body.node }

  var isSuccess: Bool { sample.outcome == .success }

  var members: [Member] { frame.members(of: part) }

  /// A mutant of the exchange.
  ///
  /// - Parameters:
  ///   - levels: other ones than the rule's own.
  ///   - pointer: where the finding is; nil in no body.
  func attempt(
    _ what: String, _ rule: RuleID, levels: Rule.Levels? = nil, pointer: String? = nil,
    _ mutate: (inout SampleExchange) -> Void
  ) -> MutationAttempt {
    var exchange = sample.exchange
    mutate(&exchange)
    let levels = levels ?? Rule.named(rule)?.levels ?? .init(.error)
    return .made(
      Mutant(
        name: "\(label): \(what)", rule: rule,
        level: levels.level(source: .live, profile: .service), part: part, pointer: pointer,
        outcome: sample.outcome, exchange: exchange))
  }

  /// A mutant whose body is other bytes.
  func attempt(
    _ what: String, _ rule: RuleID, pointer: String? = nil, bytes: [UInt8]
  ) -> MutationAttempt {
    attempt(what, rule, pointer: pointer) { $0[part].body = .bytes(bytes) }
  }

  func notMade(_ what: String, _ reason: String) -> MutationAttempt {
    .notMade(NotMutated(name: "\(label): \(what)", reason: reason))
  }
}
