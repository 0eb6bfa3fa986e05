/// Members that stand beside one another.
struct MemberGroup {
  var members: [MemberSite]
  var isOfUnion = false
}

extension Draft {
  /// Every group of members of the folder, in the order of operations, errors and shapes.
  var groups: [MemberGroup] {
    let ofOperations = operations.flatMap {
      [MemberGroup(members: $0.input), MemberGroup(members: $0.output)]
    }
    let ofErrors = errors.map { MemberGroup(members: $0.members) }
    let ofShapes = shapes.map {
      MemberGroup(members: $0.members, isOfUnion: $0.type == .union)
    }
    return ofOperations + ofErrors + ofShapes
  }
}
