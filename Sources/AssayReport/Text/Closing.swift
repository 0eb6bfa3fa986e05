import AssayCore

/// The last line: passed, violated, or no evidence, and what to do about it.
struct Closing: Sendable {
  let summary: Summary
  let exitCode: ExitCode
  /// The rule of the first error of the run.
  let firstError: RuleID?

  var paragraphs: [Paragraph] {
    var line = Paragraph(indent: 0)
    switch exitCode {
    case .passed:
      line.add("passed", .passed)
    case .findings:
      line.add("violated:", .error)
      line.add(advice)
    case .noEvidence:
      line.add("no evidence: nothing was checked;", .warning)
      line.add(remedy)
    case .couldNotRun where summary.isInterrupted:
      line.add("interrupted:", .error)
      line.add(partiality)
    case .couldNotRun:
      line.add("could not run:", .error)
      line.add(incompleteness)
    }
    return [line]
  }

  private var advice: String {
    if let firstError {
      // What live traffic alone breaks has no page.
      guard RuleID.all.contains(firstError) else { return "the findings say what is wrong" }
      return "`assay rules \(firstError)` says what that rule asks for, and why"
    }
    let level = summary.warnings > 0 ? "warnings" : "notes"
    return "there are no errors, but `--fail-on` counts \(level)"
  }

  private var incompleteness: String {
    let reason = "not every input could be judged, standard error says why"
    guard summary.violates > 0 else { return reason }
    return "\(reason); what could be judged is violated"
  }

  private var partiality: String {
    let exchanges = Quantity(summary.checked, "exchange was", "exchanges were")
    return "\(exchanges) judged before that; the report is partial"
  }

  /// What to do about the most frequent reason why entries were skipped.
  private var remedy: String {
    let reasons = SkipReason.allCases.filter { summary.skippedBy[$0.rawValue, default: 0] > 0 }
    let most = reasons.max { left, right in
      summary.skippedBy[left.rawValue, default: 0] < summary.skippedBy[right.rawValue, default: 0]
    }
    return most?.remedy ?? "the input holds no exchange: give recordings, or folders of them"
  }
}

extension SkipReason {
  fileprivate var remedy: String {
    switch self {
    case .otherService: "the traffic is of other services: give their contracts with `--spec DIR`"
    case .notInSpec: "the operations are not in the spec: add them, or give `--spec DIR`"
    case .noOperation: "the requests name no operation: say which it is with `--operation NAME`"
    case .noResponse: "the requests have no answers: record both"
    case .noStatus: "the answers have no status: record it too"
    case .noRequest: "the answers have no requests: name their operation with `--operation NAME`"
    case .unknownFormat:
      "the files are of no known format: `assay check --help` lists those it reads"
    case .notCompiled:
      "the operations could not be compiled: `assay lint` says what of the contract is in the way"
    case .unsupportedProtocol:
      "the traffic is of services whose protocol cannot be judged yet: so far awsJson1_0 and 1_1"
    }
  }
}
