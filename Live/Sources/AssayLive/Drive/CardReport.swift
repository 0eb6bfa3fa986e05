package import AssayCore

/// A card as text for people: what fails first, counts last.
package struct CardReport: Sendable {
  private let card: BehaviourCard
  private let baseline: BehaviourCard?

  /// - Parameter baseline: the card of an earlier release; what is as it was does not count.
  package init(_ card: BehaviourCard, baseline: BehaviourCard? = nil) {
    self.card = card
    self.baseline = baseline
  }

  /// 0 passed, 1 something failed, 3 no scenario said anything.
  package var exitCode: ExitCode {
    let known = DriveVerdict.allCases.filter { $0 != .noEvidence }
    guard known.contains(where: { card.count($0) > 0 }) else { return .noEvidence }
    guard let baseline else {
      let hasFaults = card.operations.contains { !$0.requestFaults.isEmpty }
      return card.count(.fail) > 0 || hasFaults ? .findings : .passed
    }
    let isWorse = card.changes(since: baseline).contains(where: \.isWorse)
    return isWorse || !card.newRequestFaults(since: baseline).isEmpty ? .findings : .passed
  }

  package var text: String {
    let name = Escaping.show("\(card.sdk.sdk) \(card.sdk.version)", limit: 200)
    let body = baseline.map(changes) ?? full
    return (["\(name)"] + body + [summary]).joined(separator: "\n") + "\n"
  }

  private var full: [String] {
    card.operations.flatMap(Self.lines) + [""]
  }

  private static func lines(_ part: BehaviourCard.OperationPart) -> [String] {
    var lines = ["", "\(part.service) \(part.operation)"]
    lines += part.requestFaults.map { line("fail", "request: \($0)") }
    for verdict in [DriveVerdict.fail, .noEvidence, .tolerated] {
      let entries = part.entries.filter { $0.verdict == verdict }
      lines += CardGroup.groups(of: entries).map { line(verdict.rawValue, $0.text) }
    }
    return lines + [line("pass", "\(part.entries.count { $0.verdict == .pass }) scenarios")]
  }

  private func changes(_ baseline: BehaviourCard) -> [String] {
    let changes = card.changes(since: baseline)
    let name = Escaping.show("\(baseline.sdk.sdk) \(baseline.sdk.version)", limit: 200)
    let requests = card.newRequestFaults(since: baseline).map { "  worse   request: \($0)" }
    let lines = requests + changes.map { "  \($0.isWorse ? "worse " : "changed") \($0.text)" }
    return lines.isEmpty ? ["as \(name)"] : ["since \(name):"] + lines
  }

  private static func line(_ verdict: String, _ text: String) -> String {
    "  \(verdict)\(String(repeating: " ", count: 13 - verdict.count))\(text)"
  }

  private var summary: String {
    let counts = [DriveVerdict.pass, .fail, .tolerated, .noEvidence].map {
      "\(card.count($0)) \($0 == .fail ? "failed" : $0 == .pass ? "passed" : $0.rawValue)"
    }
    let word =
      switch exitCode {
      case .passed: "PASSED"
      case .noEvidence: "NO EVIDENCE"
      default: "FAILED"
      }
    return "\(word): " + counts.joined(separator: ", ")
  }
}
