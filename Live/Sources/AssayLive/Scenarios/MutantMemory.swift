import AssayEngine
import AssayValidator
import Synchronization

/// The mutants that were made last: a client is mostly tried with one request, again and again.
final class MutantMemory: Sendable {
  private struct Made: Sendable {
    var request: String?
    var attempts: [MutationAttempt]
  }

  private let last = Mutex<Made?>(nil)

  func attempts(answering request: JSONNode?, _ source: ScenarioSource) -> [MutationAttempt] {
    let text = request?.text
    if let made = last.withLock(\.self), made.request == text { return made.attempts }
    let attempts = Array(source.mutants(seed: source.seed, answering: request))
    last.withLock { $0 = Made(request: text, attempts: attempts) }
    return attempts
  }
}
