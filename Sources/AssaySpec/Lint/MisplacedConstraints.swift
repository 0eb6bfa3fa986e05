import AssayYAML

/// A constraint on a member fits the type of the member's shape; on a shape itself the format's table
/// says so. `imported` marks constraints that stand beside it.
enum MisplacedConstraints {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    for group in subject.groups {
      for index in group.stated {
        let member = group.members[index]
        check(member, group.sites[index].fields, subject.draft.type(of: member.shape), &diagnostics)
      }
    }
  }

  static func check(_ site: ConstraintSite, _ diagnostics: inout Diagnostics) {
    guard let key = site.fields.key(.imported), site.constraints.stated.isEmpty,
      let type = site.type, type.takesConstraints
    else { return }
    let message = "`imported` marks `length`, `range` and `pattern`, and none of them stands here"
    diagnostics.report(.misplacedKey, at: key, message)
  }

  private static func check(
    _ member: Member, _ fields: Fields, _ type: ShapeType?, _ diagnostics: inout Diagnostics
  ) {
    guard let type else { return }
    for entry in Format.constraints where !entry.applies(to: type) {
      guard let key = fields.key(entry.key) else { continue }
      let shape = Wording.quote(member.shape)
      let message =
        "`\(entry.key.rawValue)` has no meaning for \(shape), a shape of type `\(type.rawValue)`"
      diagnostics.report(.misplacedKey, at: key, message)
    }
  }
}

extension ShapeType {
  /// Whether a value of the type can be bounded at all.
  fileprivate var takesConstraints: Bool {
    Format.constraints.contains { $0.key == .imported && $0.applies(to: self) }
  }
}
