import AssayYAML

/// `notBefore` stands on a timestamp of an output and names another beside it.
enum OrderTargets {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    for group in subject.groups {
      for index in group.stated {
        let member = group.members[index]
        guard let node = group.sites[index].fields[.notBefore], let name = node.text, !name.isEmpty
        else { continue }
        if let message = problem(with: name, of: member, in: group, subject.draft) {
          diagnostics.report(.badOrder, at: node, message)
        }
      }
    }
  }

  private static func problem(
    with name: String, of member: Member, in group: MemberGroup, _ draft: Draft
  ) -> String? {
    let others = group.members.filter { $0.name != member.name }
    guard name != member.name else { return "a time never precedes itself" }
    guard group.isOfOutput else {
      return "`notBefore` has a meaning between members of an operation's `output` only"
    }
    guard let other = others.first(where: { $0.name == name }) else {
      let suggestion = Wording.suggestion(for: name, among: others.map(\.name))
      return "no member \(Wording.quote(name)) beside this one\(suggestion)"
    }
    let timeless = [member, other].first { member in
      draft.type(of: member.shape).map { $0 != .timestamp } ?? false
    }
    return timeless.map { "\(Wording.quote($0.name)) is no timestamp" }
  }
}
