import AssayYAML

/// A shape or member that may have constraints.
struct ConstraintSite {
  var constraints: Constraints
  var fields: Fields
  /// The type of the values; nil where it is not known.
  var type: ShapeType?
  /// What is wrong with its pattern, if it has one.
  var patternProblem: PatternLint.Problem?
}

extension Draft {
  /// Every shape of the folder, and every member that is more than a shape's name.
  func constraintSites(of groups: [MemberGroup]) -> [ConstraintSite] {
    let ofMembers = groups.flatMap(\.stated).map { member, fields in
      site(member.constraints, fields, type(of: member.shape))
    }
    return ofMembers + shapes.all.map { site($0.shape.constraints, $0.fields, $0.type) }
  }

  private func site(
    _ constraints: Constraints, _ fields: Fields, _ type: ShapeType?
  ) -> ConstraintSite {
    let pattern = fields.text(.pattern)
    return ConstraintSite(
      constraints: constraints, fields: fields, type: type,
      patternProblem: pattern.flatMap { patterns[$0] })
  }
}
