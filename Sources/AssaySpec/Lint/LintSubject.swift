/// A draft as lint looks at it: what several checks go through is gathered once.
struct LintSubject {
  let draft: Draft
  let groups: [MemberGroup]
  let constraintSites: [ConstraintSite]

  init(_ draft: Draft) {
    self.draft = draft
    groups = draft.groups
    constraintSites = draft.constraintSites(of: groups)
  }
}
