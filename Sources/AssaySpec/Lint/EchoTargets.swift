import AssayYAML

/// `echo` names a member of the input of its operation.
enum EchoTargets {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for operation in draft.operations {
      for site in operation.output {
        guard let node = site.fields[.echo], let name = node.text, !name.isEmpty else { continue }
        check(name, node, operation, &diagnostics)
      }
    }
  }

  private static func check(
    _ name: String, _ node: YAMLNode, _ operation: OperationSite,
    _ diagnostics: inout Diagnostics
  ) {
    let names = operation.input.map(\.member.name)
    guard !names.contains(name) else { return }
    let input = "the input of \(Wording.quote(operation.name))"
    let suggestion = Wording.suggestion(for: name, among: names)
    let message = "\(input) has no member \(Wording.quote(name))\(suggestion)"
    diagnostics.report(.badEcho, at: node, message)
  }
}
