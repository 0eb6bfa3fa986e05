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
  private let router: Router
  private var validators: [Validator]
  /// The contract that holds an operation; of several the first.
  private let holders: [String: Int]
  /// The last `X-Amz-Target`, and where it led: recordings repeat themselves.
  private var lastTarget: [UInt8] = []
  private var requestFields = FieldMemory()
  private var lastByTarget: Destination?
  /// The operation of the last body, as it was asked for, and where it led.
  private var lastName = ""
  private var lastByName: Destination?
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

  /// Counts the bare response body that the bytes begin with and a line feed, or their end, ends, where
  /// there is nothing to tell of it; else `judgeBareBody` has to judge it.
  ///
  /// - Returns: the length of the body; nil where it was not counted.
  package mutating func passBareLine(_ bytes: Span<UInt8>, operation name: String) -> Int? {
    // Lines of one input are bodies of one operation: its name is compared with itself.
    guard let last = lastByName, lastName == name else { return nil }
    return validators[last.contract].passBareLine(bytes, last.operation)
  }

  /// Judges a bare response body and appends what there is to tell.
  package mutating func judgeBareBody(
    _ body: Span<UInt8>, operation name: String, into judgements: inout [Judgement],
    at location: () -> Location
  ) {
    guard let contract = holders[name] else {
      return judgements.append(
        Judgement(location: location(), operation: name, skipped: .notInSpec))
    }
    do throws(NotJudged) {
      let operation = try validators[contract].operation(named: name)
      lastName = name
      lastByName = Destination(contract: contract, operation: operation)
      validators[contract].judgeBareBody(body, operation, into: &judgements, at: location)
    } catch {
      judgements.append(validators[contract].skipped(error.reason, operation: name, at: location))
    }
  }

  /// Judges one exchange and appends what there is to tell.
  package mutating func judge(
    _ exchange: borrowing Exchange, into judgements: inout [Judgement], at location: () -> Location
  ) {
    let headers = requestFields.index(exchange.requestHeaders, of: exchange)
    if let last = lastByTarget, isLastTarget(headers[.target], exchange) {
      validators[last.contract].judge(
        exchange, headers, last.operation, dispatch: .target, into: &judgements, at: location)
      return
    }
    switch router.route(exchange, headers) {
    case .judge(let contract, let name, let dispatch):
      do throws(NotJudged) {
        let operation = try validators[contract].operation(named: name)
        if let target = headers[.target] {
          lastTarget = Array(exchange.storage.bytes[target.range])
          lastByTarget = Destination(contract: contract, operation: operation)
        }
        validators[contract].judge(
          exchange, headers, operation, dispatch: dispatch, into: &judgements, at: location)
      } catch {
        judgements.append(
          validators[contract].skipped(error.reason, operation: name, at: location))
      }
    case .skip(let reason, _, nil) where options.isQuiet:
      passedOver.add(skipped: reason)
    case .skip(let reason, let service, let finding):
      judgements.append(
        Judgement(
          location: location(), service: service, skipped: reason,
          findings: finding.map { [$0] } ?? []))
    }
  }

  private func isLastTarget(_ target: Slice?, _ exchange: borrowing Exchange) -> Bool {
    guard let target else { return false }
    return areEqual(
      exchange.storage.bytes.span, target.range, lastTarget.span, 0..<lastTarget.count)
  }
}

extension Exchange {
  /// The header fields of the request, if there is one; the request itself would be copied.
  fileprivate var requestHeaders: [HeaderField] {
    if let request { request.headers } else { [] }
  }
}

/// Where an exchange or a body goes that is judged.
private struct Destination {
  let contract: Int
  let operation: CompiledOperation
}
