import AssayYAML

/// `echo` names a member of the input of its operation, and both hold a single value.
enum EchoTargets {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    let draft = subject.draft
    for site in draft.operations.all {
      let output = MemberGroup(site.operation.output, site.output, isOfOutput: true)
      for index in output.stated {
        let member = output.members[index]
        guard let node = output.sites[index].fields[.echo], let name = node.text, !name.isEmpty
        else { continue }
        if let message = problem(with: name, of: member, in: site.operation, draft) {
          diagnostics.report(.badEcho, at: node, message)
        }
      }
    }
  }

  private static func problem(
    with name: String, of member: Member, in operation: Operation, _ draft: Draft
  ) -> String? {
    guard let other = operation.input.first(where: { $0.name == name }) else {
      let names = operation.input.map(\.name)
      let input = "the input of \(Wording.quote(operation.name))"
      let suggestion = Wording.suggestion(for: name, among: names)
      return "\(input) has no member \(Wording.quote(name))\(suggestion)"
    }
    return [member, other].lazy.compactMap { member in
      draft.plural(member.shape).map {
        "`echo` compares single values; \(Wording.quote(member.name)) is \($0)"
      }
    }.first
  }
}

extension Draft {
  /// What a shape is whose values hold others, or are not read; nil for single values.
  fileprivate func plural(_ name: String) -> String? {
    guard let shape = shapes[name]?.shape ?? Shape.predefined[name] else { return nil }
    if shape.isStreaming { return "streamed" }
    return switch shape.kind {
    case .structure, .unit: "a structure"
    case .union: "a union"
    case .list: "a list"
    case .map: "a map"
    case .document: "a document"
    default: nil
    }
  }
}
