import AssayYAML

/// A constraint on a member fits the type of the member's shape. On a shape itself the format's
/// table says so.
enum MisplacedConstraints {
  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    for group in draft.groups {
      for site in group.members {
        check(site, draft.type(of: site.member.shape), &diagnostics)
      }
    }
  }

  private static func check(
    _ site: MemberSite, _ type: ShapeType?, _ diagnostics: inout Diagnostics
  ) {
    guard let type else { return }
    for entry in Format.constraints where !entry.applies(to: type) {
      guard let key = site.fields.key(entry.key) else { continue }
      let shape = Wording.quote(site.member.shape)
      let message =
        "`\(entry.key.rawValue)` has no meaning for \(shape), a shape of type `\(type.rawValue)`"
      diagnostics.report(.misplacedKey, at: key, message)
    }
  }
}
