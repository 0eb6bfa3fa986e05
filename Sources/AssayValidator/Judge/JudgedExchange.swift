import AssayCore

/// What judging one part of an exchange came to.
struct JudgedPart {
  var findings: [Finding] = []
  /// Why nothing was said of its body, if so.
  var unjudged: UnjudgedBody.Reason?
}

/// What the answer of an exchange was.
struct Outcome {
  /// `success`, the error's name as sent, or nil where none could be told.
  var name: String?
  /// The error that the operation models by that name.
  var error: CompiledError?
  /// Whether the contract has it: success, or an error of the operation.
  var isModeled: Bool

  static let success = Self(name: Validator.success, error: nil, isModeled: true)

  private init(name: String?, error: CompiledError?, isModeled: Bool) {
    self.name = name
    self.error = error
    self.isModeled = isModeled
  }

  /// An error.
  init(_ name: String?, _ error: CompiledError?) {
    self.init(name: name, error: error, isModeled: error != nil)
  }
}

/// What judging an exchange came to.
struct JudgedExchange {
  var outcome: Outcome
  /// In report order.
  var findings: [Finding]
  /// Bodies that nothing was said of.
  var unjudged: [UnjudgedBody] = []

  /// A response without a request.
  init(response findings: [Finding]) {
    outcome = .success
    self.findings = findings.inReportOrder
  }

  init(_ outcome: Outcome, _ request: JudgedPart, _ response: JudgedPart) {
    self.outcome = outcome
    findings =
      request.findings.isEmpty
      ? response.findings.inReportOrder : (request.findings + response.findings).inReportOrder
    if let reason = request.unjudged { unjudged.append(UnjudgedBody(.request, reason)) }
    if let reason = response.unjudged { unjudged.append(UnjudgedBody(.response, reason)) }
  }
}

extension [Finding] {
  /// The findings of an exchange in the order of reports, template variables told once a part.
  fileprivate var inReportOrder: Self {
    guard count > 1 else { return self }
    var findings = self
    Template.merge(&findings)
    findings.sort(by: Finding.inReportOrder)
    return findings
  }
}
