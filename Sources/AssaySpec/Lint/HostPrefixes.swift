import AssayYAML

/// `hostPrefix` makes the beginning of a host of what is always sent (Smithy 2.0, endpoint trait).
enum HostPrefixes {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    let draft = subject.draft
    for site in draft.operations.all {
      guard let node = site.fields[.hostPrefix], let text = node.text, !text.isEmpty else {
        continue
      }
      if let problem = problem(with: text, of: site.operation, type: draft.type) {
        diagnostics.report(.badHostPrefix, at: node, problem)
      } else if text.contains("{"), !text.hasSuffix(".") {
        let message = "without a dot after it, the value of a label may lead to a host of others"
        diagnostics.report(.openHostPrefix, at: node, message)
      }
    }
  }

  /// Why no request of the operation can fill in the template; nil if each does.
  static func problem(
    with text: String, of operation: Operation, type: (String) -> ShapeType?
  ) -> String? {
    do throws(HostPrefix.Fault) {
      for label in try HostPrefix(text).labels {
        if let problem = problem(withLabel: label, of: operation, type) { return problem }
      }
      return nil
    } catch {
      return error.words
    }
  }

  private static func problem(
    withLabel name: String, of operation: Operation, _ type: (String) -> ShapeType?
  ) -> String? {
    guard let member = operation.input.first(where: { $0.name == name }) else {
      let input = "the input of \(Wording.quote(operation.name))"
      let suggestion = Wording.suggestion(for: name, among: operation.input.map(\.name))
      return "\(input) has no member \(Wording.quote(name))\(suggestion)"
    }
    // A name that is defined nowhere is reported elsewhere.
    if let type = type(member.shape), type != .string, type != .enumeration {
      return "\(Wording.quote(name)) is no string"
    }
    return member.isRequired ? nil : "\(Wording.quote(name)) is not required"
  }
}
