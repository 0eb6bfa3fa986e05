import AssayYAML

/// `echo` stands on a member of an output and names a member of its operation's input.
enum EchoTargets {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for group in draft.groups {
      for site in group.members {
        guard let node = site.fields[.echo], let name = node.text, !name.isEmpty else { continue }
        check(name, node, site, group.role, &diagnostics)
      }
    }
  }

  private static func check(
    _ name: String, _ node: YAMLNode, _ site: MemberSite, _ role: MemberGroup.Role,
    _ diagnostics: inout Diagnostics
  ) {
    guard case .output(let operation) = role else {
      let message = "`echo` has a meaning for members of an operation's `output` only"
      return diagnostics.report(.misplacedKey, at: site.fields.key(.echo) ?? node, message)
    }
    let names = operation.input.map(\.member.name)
    guard !names.contains(name) else { return }
    let input = "the input of \(Wording.quote(operation.name))"
    let suggestion = Wording.suggestion(for: name, among: names)
    let message = "\(input) has no member \(Wording.quote(name))\(suggestion)"
    diagnostics.report(.badEcho, at: node, message)
  }
}
