/// Members that stand beside one another.
struct MemberGroup {
  enum Role {
    case input
    case output(of: OperationSite)
    case error
    case structure
    case union
  }

  var role: Role
  var members: [MemberSite]
}

extension Draft {
  /// Every group of members of the folder, in the order of operations, errors and shapes.
  var groups: [MemberGroup] {
    let ofOperations = operations.flatMap {
      [
        MemberGroup(role: .input, members: $0.input),
        MemberGroup(role: .output(of: $0), members: $0.output),
      ]
    }
    let ofErrors = errors.map { MemberGroup(role: .error, members: $0.members) }
    let ofShapes = shapes.map {
      MemberGroup(role: $0.type == .union ? .union : .structure, members: $0.members)
    }
    return ofOperations + ofErrors + ofShapes
  }
}
