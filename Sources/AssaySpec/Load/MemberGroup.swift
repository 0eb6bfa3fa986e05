/// Members that stand beside one another, and where they stand.
struct MemberGroup {
  let members: [Member]
  /// Of every member, in the same order.
  let sites: [MemberSite]
  /// Which of them are more than a shape's name.
  let stated: [Int]
  let isOfOutput: Bool

  init(_ members: [Member], _ sites: [MemberSite], isOfOutput: Bool = false) {
    self.members = members
    self.sites = sites
    stated = sites.indices.filter { !sites[$0].isBare }
    self.isOfOutput = isOfOutput
  }
}

extension Draft {
  /// Every group of members of the folder, in the order of operations, errors and shapes.
  var groups: [MemberGroup] {
    var groups: [MemberGroup] = []
    for site in operations.all {
      groups.append(MemberGroup(site.operation.input, site.input))
      groups.append(MemberGroup(site.operation.output, site.output, isOfOutput: true))
    }
    for site in errors.all {
      groups.append(MemberGroup(site.error.members, site.members))
    }
    for site in shapes.all where !site.members.isEmpty {
      groups.append(MemberGroup(site.shape.members, site.members))
    }
    return groups
  }
}

extension Shape {
  /// Of a structure or union; none of any other.
  var members: [Member] {
    switch kind {
    case .structure(let members), .union(let members): members
    default: []
    }
  }
}
