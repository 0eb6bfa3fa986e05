import AssayCore
import AssayEngine
import AssaySpec

/// A message to mutate, and the values in it that no earlier one had.
struct MutationBase: Sendable {
  /// Nil for one like which another was mutated as a whole already.
  let message: MessageSite?
  let sites: [ValueSite]
  /// Why there is no message, or what is missing in it.
  let notMade: [NotMutated]

  /// Every mutant of it, and what could not be made.
  var attempts: some Sequence<MutationAttempt> {
    let messages = message.map { [$0] } ?? []
    let ofMessages = messages.lazy.flatMap { message in
      Mutation.all.lazy.flatMap { $0.attempts(message) }
    }
    let ofValues = sites.lazy.flatMap { site in Mutation.all.lazy.flatMap { $0.attempts(site) } }
    return [
      AnySequence(notMade.lazy.map { .notMade($0) }), AnySequence(ofMessages),
      AnySequence(ofValues),
    ].lazy.flatMap { $0 }
  }
}

/// The messages of an operation that mutants are made of: request and response of a success, then
/// each error; of each as many as it takes to hold every place of every union.
struct MutationBases: Sequence, IteratorProtocol, Sendable {
  private let operation: Operation
  private let contract: Contract
  private let maker: SampleMaker
  private let request: JSONNode?
  private var outcomes: ArraySlice<Sample.Outcome>
  private var frame: SampleFrame
  private var variants: SampleVariants?
  /// Places that were handed out, of the outcome at hand.
  private var seen: [Part: Set<String>] = [:]
  private var waiting: [MutationBase] = []

  /// - Parameter request: the body of the requests; nil makes one up.
  init(
    _ operation: Operation, _ contract: Contract, seed: UInt64, answering request: JSONNode? = nil
  ) {
    self.operation = operation
    self.contract = contract
    self.request = request
    var maker = SampleMaker(contract, seed: seed)
    maker.variesEnums = false
    self.maker = maker
    outcomes = [.success] + operation.errors.sorted().map { .error($0) }
    frame = SampleFrame(operation, contract, .success)
  }

  mutating func next() -> MutationBase? {
    while waiting.isEmpty {
      if let sample = variants?.next() {
        waiting = bases(of: request.map { sample.answering($0, operation, contract) } ?? sample)
      } else if let outcome = outcomes.popFirst() {
        begin(outcome)
      } else {
        return nil
      }
    }
    return waiting.removeFirst()
  }

  private mutating func begin(_ outcome: Sample.Outcome) {
    frame = SampleFrame(operation, contract, outcome)
    seen = [:]
    do throws(SampleError) {
      variants = try SampleVariants(frame, maker, outcome)
    } catch {
      variants = nil
      let reasons = error.notSampled.map { "\($0.part.rawValue)\($0.pointer): \($0.reason)" }
      let notMade = NotMutated(
        name: outcome.name, reason: "no good exchange: " + reasons.joined(separator: ", "))
      waiting = [MutationBase(message: nil, sites: [], notMade: [notMade])]
    }
  }

  private mutating func bases(of sample: Sample) -> [MutationBase] {
    let parts: [Part] = sample.outcome == .success ? [.request, .response] : [.response]
    return parts.compactMap { part in
      let message = MessageSite(sample: sample, frame: frame, part: part, maker: maker)
      let isFirst = seen[part] == nil
      let sites = SiteWalk.sites(of: message, besides: &seen[part, default: []])
      guard isFirst || !sites.isEmpty else { return nil }
      return MutationBase(
        message: isFirst ? message : nil, sites: sites,
        notMade: isFirst ? Self.missing(in: message) : [])
    }
  }

  /// What a full message lacks, since it could not be made.
  private static func missing(in message: MessageSite) -> [NotMutated] {
    message.sample.notSampled.filter { $0.part == message.part }.map {
      NotMutated(name: "\(message.label)\($0.pointer): left out", reason: $0.reason)
    }
  }
}
