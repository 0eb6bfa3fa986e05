import AssayEngine

/// What an SDK did with one scenario of an operation.
package struct CardEntry: Hashable, Sendable {
  package var scenario: String
  package var kind: Scenario.Kind
  package var verdict: DriveVerdict
  /// What it did, where that is not what a correct client does; a lower-case fragment, escaped.
  package var detail: String?
  /// The requests that arrived.
  package var attempts: Int

  package init(
    scenario: String, kind: Scenario.Kind, verdict: DriveVerdict, detail: String? = nil,
    attempts: Int
  ) {
    self.scenario = scenario
    self.kind = kind
    self.verdict = verdict
    self.detail = detail
    self.attempts = attempts
  }
}
