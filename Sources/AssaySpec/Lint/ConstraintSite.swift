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

extension LintSubject {
  /// Every shape of the folder, and every member that is more than a shape's name.
  func forEachConstraintSite(_ body: (ConstraintSite) -> Void) {
    for group in groups {
      for index in group.stated {
        let member = group.members[index]
        let fields = group.sites[index].fields
        body(site(member.constraints, fields, draft.type(of: member.shape)))
      }
    }
    for shape in draft.shapes.all {
      body(site(shape.shape.constraints, shape.fields, shape.type))
    }
  }

  private func site(
    _ constraints: Constraints, _ fields: Fields, _ type: ShapeType?
  ) -> ConstraintSite {
    let pattern = fields.text(.pattern)
    return ConstraintSite(
      constraints: constraints, fields: fields, type: type,
      patternProblem: pattern.flatMap { draft.patterns[$0] })
  }
}
