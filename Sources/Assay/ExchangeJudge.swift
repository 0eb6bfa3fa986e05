package import AssayCore
package import AssaySpec
import AssayValidator

/// Routes exchanges to their contracts and judges them.
///
/// Not Sendable: it holds a machine for each contract. Make one a task from the same compiled
/// contracts.
package struct ExchangeJudge {
  /// What the user chose.
  package struct Options: Sendable {
    package var profile: Profile
    /// The operation of exchanges that do not name one.
    package var operation: String?
    /// The most bytes of one entry, and of one body that is decoded.
    package var entryLimit: Int
    /// How many notes of a kind are explained in full; later ones only say what they are. Nil
    /// explains all.
    package var explainedNotes: Int?

    package init(
      profile: Profile = .service, operation: String? = nil, entryLimit: Int = 64 << 20,
      explainedNotes: Int? = nil
    ) {
      self.profile = profile
      self.operation = operation
      self.entryLimit = entryLimit
      self.explainedNotes = explainedNotes
    }
  }

  private var router: Router
  private var validators: [Validator]
  /// The contract that holds an operation; of several the first.
  private let holders: [String: Int]

  /// The contracts must have linted clean.
  ///
  /// Exchanges of a contract whose protocol cannot be judged yet are skipped with that reason.
  package init(contracts: [Contract], options: Options = Options()) {
    let compiled = contracts.compactMap(CompiledContract.init)
    holders = Dictionary(
      compiled.enumerated().flatMap { index, compiled in
        compiled.contract.operations.keys.map { ($0, index) }
      }, uniquingKeysWith: min)
    router = Router(
      compiled.map(\.contract),
      unsupported: contracts.map(\.service).filter { ProtocolBinding($0.wireProtocol) == nil },
      userOperation: options.operation, profile: options.profile)
    validators = compiled.map {
      Validator(
        $0, profile: options.profile, bodyLimit: options.entryLimit,
        explainedNotes: options.explainedNotes)
    }
  }

  /// Whether some contract holds an operation.
  package func holds(operation: String) -> Bool {
    holders[operation] != nil
  }

  /// The answer for a bare response body of an operation.
  package mutating func judgeBareBody(
    _ body: Span<UInt8>, operation: String, at location: Location
  ) -> Judgement {
    guard let holding = holders[operation] else {
      return Judgement(location: location, operation: operation, skipped: .notInSpec)
    }
    return validators[holding].judgeBareBody(body, operation: operation, at: location)
  }

  /// The answer for one exchange.
  package mutating func judge(
    _ exchange: borrowing Exchange, at location: Location
  ) -> Judgement {
    let headers = exchange.request.map { HeaderIndex($0.headers, in: exchange.bytes.span) }
    switch router.route(exchange, headers) {
    case .judge(let contract, let operation, let dispatch):
      return validators[contract].judge(
        exchange, headers, operation: operation, dispatch: dispatch, at: location)
    case .skip(let reason, let service, let finding):
      return Judgement(
        location: location, service: service, skipped: reason,
        findings: finding.map { [$0] } ?? [])
    }
  }
}
