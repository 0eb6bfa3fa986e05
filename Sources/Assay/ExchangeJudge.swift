package import AssayCore
import AssayEngine
package import AssaySpec
import AssayValidator

/// Routes exchanges to their contracts and judges them.
///
/// Holds a machine for each contract: make one a task.
package struct ExchangeJudge: Sendable {
  /// What the user chose.
  package struct Options: Sendable {
    package var profile: Profile
    /// The operation of exchanges that do not name one.
    package var operation: String?
    /// The most bytes of one entry, and of one body that is decoded.
    package var entryLimit: Int
    /// How many notes of a kind are explained; later ones are only counted where nothing else was
    /// found. Nil explains all.
    package var explainedNotes: Int?
    /// Whether exchanges of which there is nothing to tell, judged or skipped, are only counted.
    package var isQuiet: Bool

    package init(
      profile: Profile = .service, operation: String? = nil, entryLimit: Int = 64 << 20,
      explainedNotes: Int? = nil, isQuiet: Bool = false
    ) {
      self.profile = profile
      self.operation = operation
      self.entryLimit = entryLimit
      self.explainedNotes = explainedNotes
      self.isQuiet = isQuiet
    }
  }

  private let contracts: [Contract]
  private let options: Options
  private var router: Router
  private var validators: [Validator]
  /// The contract that holds an operation; of several the first.
  private let holders: [String: Int]
  private var lastHolder: (operation: String, index: Int)?
  /// The skipped exchanges that were only counted.
  private var passedOver = Summary()

  /// The contracts must have linted clean.
  ///
  /// Exchanges of a contract whose protocol cannot be judged yet are skipped with that reason.
  package init(contracts: [Contract], options: Options = Options()) {
    self.contracts = contracts
    self.options = options
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
        explainedNotes: options.explainedNotes, isQuiet: options.isQuiet)
    }
  }

  /// A judge by the same contracts that compiles them for itself.
  func detached() -> Self {
    Self(contracts: contracts, options: options)
  }

  /// Whether some contract holds an operation.
  package func holds(operation: String) -> Bool {
    holders[operation] != nil
  }

  /// What exchanges came to that were only counted, since the last call.
  package mutating func takeTally() -> Summary {
    var tally = passedOver
    for index in validators.indices { validators[index].drain(into: &tally) }
    passedOver = Summary()
    return tally
  }

  /// Judges the bare response body that the bytes begin with and a line feed, or their end, ends.
  ///
  /// Answers its length and appends what there is to tell.
  package mutating func judgeBareLine(
    _ bytes: Span<UInt8>, operation: String, into judgements: inout [Judgement],
    at location: () -> Location
  ) -> Int {
    guard let holding = holder(of: operation) else {
      judgements.append(
        Judgement(location: location(), operation: operation, skipped: .notInSpec))
      return firstLineFeed(in: bytes, from: 0) ?? bytes.count
    }
    return validators[holding].judgeBareLine(
      bytes, operation: operation, into: &judgements, at: location)
  }

  private mutating func holder(of operation: String) -> Int? {
    // Lines of one input are bodies of one operation.
    if let last = lastHolder, last.operation == operation { return last.index }
    lastHolder = holders[operation].map { (operation, $0) }
    return lastHolder?.index
  }

  /// The answer for one exchange; nil where it was only counted.
  package mutating func judge(
    _ exchange: borrowing Exchange, at location: () -> Location
  ) -> Judgement? {
    let headers = HeaderIndex(
      exchange.request?.headers ?? [], in: exchange.storage.bytes.span)
    switch router.route(exchange, headers) {
    case .judge(let contract, let operation, let dispatch):
      return validators[contract].judge(
        exchange, headers, operation: operation, dispatch: dispatch, at: location)
    case .skip(let reason, _, nil) where options.isQuiet:
      passedOver.add(skipped: reason)
      return nil
    case .skip(let reason, let service, let finding):
      return Judgement(
        location: location(), service: service, skipped: reason,
        findings: finding.map { [$0] } ?? [])
    }
  }
}
