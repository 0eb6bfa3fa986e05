/// Members that stand beside one another.
struct MemberGroup {
  var members: [MemberSite]
  var isOfOutput = false
}

extension Draft {
  /// Every group of members of the folder, in the order of operations, errors and shapes.
  var groups: [MemberGroup] {
    let ofOperations = operations.flatMap {
      [MemberGroup(members: $0.input), MemberGroup(members: $0.output, isOfOutput: true)]
    }
    let ofErrors = errors.map { MemberGroup(members: $0.members) }
    let ofShapes = shapes.map { MemberGroup(members: $0.members) }
    return ofOperations + ofErrors + ofShapes
  }
}
