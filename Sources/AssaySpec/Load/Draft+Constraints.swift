import AssayYAML

/// A shape or member that may have constraints.
struct ConstraintSite {
  var constraints: Constraints
  var fields: Fields
  /// The type of the values; nil where it is not known.
  var type: ShapeType?
}

extension Draft {
  /// Every shape of the folder, and every member that is more than a shape's name.
  var constraintSites: [ConstraintSite] {
    var sites: [ConstraintSite] = []
    for group in groups {
      for site in group.members where !site.fields.isEmpty {
        sites.append(
          ConstraintSite(
            constraints: site.member.constraints, fields: site.fields,
            type: type(of: site.member.shape)))
      }
    }
    for site in shapes {
      sites.append(
        ConstraintSite(constraints: site.shape.constraints, fields: site.fields, type: site.type))
    }
    return sites
  }
}
