import AssayYAML

/// A shape or member that may have constraints.
struct ConstraintSite {
  var constraints: Constraints
  var fields: Fields
  /// The type of the values; nil where it is not known.
  var type: ShapeType?
}

extension Draft {
  /// Every shape and every member of the folder.
  var constraintSites: [ConstraintSite] {
    let ofShapes = shapes.map {
      ConstraintSite(constraints: $0.shape.constraints, fields: $0.fields, type: $0.type)
    }
    return memberConstraintSites + ofShapes
  }

  /// Every member of the folder.
  var memberConstraintSites: [ConstraintSite] {
    groups.flatMap(\.members).map {
      ConstraintSite(
        constraints: $0.member.constraints, fields: $0.fields, type: type(of: $0.member.shape))
    }
  }
}
