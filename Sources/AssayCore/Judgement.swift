/// Where an exchange was found.
package struct Location: Hashable, Sendable {
  /// The path as the user gave it or as the folder walk built it; `-` for standard input.
  package var file: String
  /// 0-based number of the entry in the file, counting entries that are skipped or damaged.
  package var entry: Int
  /// The recording's own name for the entry, if it has one.
  package var id: String?

  package init(file: String, entry: Int, id: String? = nil) {
    self.file = file
    self.entry = entry
    self.id = id
  }
}

/// Whether an exchange keeps its contract.
package enum Verdict: String, Sendable {
  case conforms
  case violates
}

/// Why an exchange was not judged. Raw values are the words of reports.
package enum SkipReason: String, Sendable, CaseIterable {
  case otherService = "other service"
  case notInSpec = "not in the spec"
  case noOperation = "no operation"
  case noResponse = "no response"
  case noStatus = "status not recorded"
  case noRequest = "no request"
  case unknownFormat = "unknown format"
  case notCompiled = "not compiled"
  case unsupportedProtocol = "protocol not supported yet"
}

/// The answer for one exchange.
package struct Judgement: Hashable, Sendable {
  package var location: Location
  /// The id of the service's spec, when the service is known.
  package var service: String?
  /// The operation's name, when it is known.
  package var operation: String?
  /// `success`, the error's name as sent, or nil when no outcome could be told.
  package var outcome: String?
  /// Whether the contract has that outcome: success, or an error of the operation.
  package var isOutcomeModeled = false
  /// Nil when the exchange was judged.
  package var skipped: SkipReason?
  /// In report order.
  package var findings: [Finding]
  /// Bodies that nothing was said of.
  package var unjudged: [UnjudgedBody] = []

  package init(
    location: Location, service: String? = nil, operation: String? = nil, outcome: String? = nil,
    skipped: SkipReason? = nil, findings: [Finding] = []
  ) {
    self.location = location
    self.service = service
    self.operation = operation
    self.outcome = outcome
    self.skipped = skipped
    self.findings = findings
  }

  /// Nil when the exchange was skipped.
  package var verdict: Verdict? {
    guard skipped == nil else { return nil }
    return violates ? .violates : .conforms
  }

  /// Whether there is an error among the findings.
  package var violates: Bool {
    let findings = findings.span
    return findings.indices.contains { findings[$0].level == .error }
  }
}
