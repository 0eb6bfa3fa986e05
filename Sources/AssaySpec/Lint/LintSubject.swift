/// A draft as lint looks at it, with what several checks go through.
struct LintSubject {
  let draft: Draft
  let groups: [MemberGroup]

  init(_ draft: Draft) {
    self.draft = draft
    groups = draft.groups
  }
}
