import AssayCore
import AssaySpec

/// What judging one part of an exchange came to.
struct JudgedPart {
  var findings: [Finding] = []
  /// Why nothing was said of its body, if so.
  var unjudged: UnjudgedBody.Reason?

  /// Whether there is nothing to tell of it.
  var isPlain: Bool { findings.isEmpty && unjudged == nil }
}

/// What the answer of an exchange was.
enum Outcome {
  case success
  /// An error that the operation models.
  case error(CompiledError)
  /// Another, by the name that was sent; nil where none could be told.
  case other(String?)

  init(_ name: String?, _ error: CompiledError?) {
    self = error.map { .error($0) } ?? .other(name)
  }

  /// `success`, the error's name, or nil where none could be told.
  var name: String? {
    switch self {
    case .success: Validator.success
    case .error(let error): error.shape.name
    case .other(let name): name
    }
  }

  /// Whether the contract has it: success, or an error of the operation.
  var isModeled: Bool {
    if case .other = self { false } else { true }
  }
}

/// What judging an exchange came to.
struct JudgedExchange: ~Copyable {
  var outcome = Outcome.success
  var request = JudgedPart()
  var response = JudgedPart()

  /// Whether there is nothing to tell of it but that it conforms.
  var isPlain: Bool { outcome.isModeled && request.isPlain && response.isPlain }

  /// All findings in the order of reports, template variables told once a part.
  var findings: [Finding] {
    // Nearly always one part has one, which need not be put in any order.
    if request.findings.isEmpty, response.findings.count <= 1 { return response.findings }
    var findings = request.findings + response.findings
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
