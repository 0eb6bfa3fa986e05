import AssayYAML

/// `notBefore` stands on a timestamp of an output and names another beside it.
enum OrderTargets {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for group in draft.groups {
      for site in group.members {
        guard let node = site.fields[.notBefore], let name = node.text, !name.isEmpty else {
          continue
        }
        if let message = problem(with: name, of: site, in: group, draft) {
          diagnostics.report(.badOrder, at: node, message)
        }
      }
    }
  }

  private static func problem(
    with name: String, of site: MemberSite, in group: MemberGroup, _ draft: Draft
  ) -> String? {
    let others = group.members.filter { $0.member.name != site.member.name }
    guard name != site.member.name else { return "a time never precedes itself" }
    guard group.isOfOutput else {
      return "`notBefore` has a meaning between members of an operation's `output` only"
    }
    guard let other = others.first(where: { $0.member.name == name }) else {
      let suggestion = Wording.suggestion(for: name, among: others.map(\.member.name))
      return "no member \(Wording.quote(name)) beside this one\(suggestion)"
    }
    let timeless = [site, other].first { site in
      draft.type(of: site.member.shape).map { $0 != .timestamp } ?? false
    }
    return timeless.map { "\(Wording.quote($0.member.name)) is no timestamp" }
  }
}
