import AssayCore
import AssayEngine
package import AssaySpec

/// The good exchanges of an operation and one outcome: a full one, a minimal one, then as many full
/// ones as it takes for every enum value and every union member to have its turn.
package struct SampleVariants: Sequence, IteratorProtocol, Sendable {
  private let frame: SampleFrame
  private let outcome: Sample.Outcome
  private let full: Sample
  private let minimal: Sample
  /// How many were handed out.
  private var position = 0
  /// Whether every choice has been made.
  private var isExhausted: Bool
  private var requests: SampleMaker
  private var responses: SampleMaker

  /// - Throws: what keeps the operation, or the error, from having one.
  package init(
    _ operation: Operation, _ contract: Contract, outcome: Sample.Outcome = .success,
    seed: UInt64 = 0
  ) throws(SampleError) {
    try self.init(
      SampleFrame(operation, contract, outcome), SampleMaker(contract, seed: seed), outcome)
  }

  /// - Parameter maker: a fresh one.
  init(
    _ frame: SampleFrame, _ maker: SampleMaker, _ outcome: Sample.Outcome
  ) throws(SampleError) {
    self.frame = frame
    self.outcome = outcome
    var asking = maker
    asking.part = .request
    (requests, responses) = (asking, maker)
    (requests.isFull, responses.isFull) = (false, false)
    let least = Self.sample(frame, outcome, &requests, &responses)
    (requests, responses) = (asking, maker)
    let most = Self.sample(frame, outcome, &requests, &responses)
    guard let least, let most else {
      throw SampleError(notSampled: (requests.notSampled.union(responses.notSampled)).sorted())
    }
    minimal = least.sample
    full = most.sample
    isExhausted = most.isExhausted
  }

  package mutating func next() -> Sample? {
    guard position < 2 || !isExhausted else { return nil }
    return advance()
  }

  /// The one of that number, beyond the last one too.
  mutating func variant(_ number: Int) -> Sample {
    var sample = advance()
    while position <= number { sample = advance() }
    return sample
  }

  private mutating func advance() -> Sample {
    position += 1
    switch position {
    case 1: return full
    case 2: return minimal
    default:
      guard let made = Self.sample(frame, outcome, &requests, &responses) else { return full }
      isExhausted = isExhausted || made.isExhausted
      return made.sample
    }
  }

  private static func sample(
    _ frame: SampleFrame, _ outcome: Sample.Outcome, _ requests: inout SampleMaker,
    _ responses: inout SampleMaker
  ) -> (sample: Sample, isExhausted: Bool)? {
    let asked = frame.isStream(.request) ? [] : frame.members(of: .request)
    let answered = frame.isStream(.response) ? [] : frame.members(of: .response)
    let echo = SampleEcho(frame.contract)
    guard let request = requests.body(asked),
      let response = responses.body(
        answered, given: { echo?.value(of: $0, repeating: request.node, asked) })
    else { return nil }
    let sample = Sample(
      exchange: frame.exchange(request: request.node, response: response.node), outcome: outcome,
      notSampled: requests.notSampled.union(responses.notSampled).sorted())
    // Requests have their turns with the success.
    let isExhausted = response.isExhausted && (frame.error != nil || request.isExhausted)
    return (sample, isExhausted)
  }
}
