import AssayCore

/// What judging one part of an exchange came to.
struct JudgedPart {
  var findings: [Finding] = []
  /// Why nothing was said of its body, if so.
  var unjudged: UnjudgedBody.Reason?

  /// Whether there is nothing to tell of it.
  var isPlain: Bool { findings.isEmpty && unjudged == nil }
}

/// What the answer of an exchange was.
struct Outcome {
  /// `success`, the error's name as sent, or nil where none could be told.
  var name: String?
  /// The error that the operation models by that name.
  var error: CompiledError?
  /// Whether the contract has it: success, or an error of the operation.
  var isModeled: Bool

  static var success: Self { Self(name: Validator.success, error: nil, isModeled: true) }

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
  var outcome = Outcome.success
  var request = JudgedPart()
  var response = JudgedPart()

  /// Whether there is nothing to tell of it but that it conforms.
  var isPlain: Bool { outcome.isModeled && request.isPlain && response.isPlain }

  /// All findings in the order of reports, template variables told once a part.
  var findings: [Finding] {
    var findings = request.findings + response.findings
    guard findings.count > 1 else { return findings }
    Template.merge(&findings)
    findings.sort(by: Finding.inReportOrder)
    return findings
  }

  /// The bodies that nothing was said of.
  var unjudged: [UnjudgedBody] {
    [
      request.unjudged.map { UnjudgedBody(.request, $0) },
      response.unjudged.map { UnjudgedBody(.response, $0) },
    ].compactMap { $0 }
  }
}
