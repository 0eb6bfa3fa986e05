import AssaySpec

extension Contract {
  /// What the contract says about an operation, one fact a line, sorted.
  func facts(of name: String) throws -> [String] {
    guard let operation = operations[name] else { return [] }
    var facts: Set<String> = []
    add(operation.input, of: "input", to: &facts)
    add(operation.output, of: "output", to: &facts)
    for error in operation.errors.compactMap({ errors[$0] }) {
      let status = error.status.httpError.map(String.init) ?? ""
      facts.insert("\(error.name) \(error.fault.rawValue) \(status)")
      add(error.members, of: error.name, to: &facts)
    }
    return facts.sorted()
  }

  private func add(_ members: [Member], of owner: String, to facts: inout Set<String>) {
    for member in members {
      let required = member.isRequired ? " required" : ""
      facts.insert("\(owner).\(member.name) \(member.shape)\(required)")
      shapes[member.shape].map { add($0, to: &facts) }
    }
  }

  private func add(_ shape: AssaySpec.Shape, to facts: inout Set<String>) {
    switch shape.kind {
    case .enumeration(let values): facts.insert("\(shape.name) enum \(values.sorted())")
    case .list(let member, _, _):
      facts.insert("\(shape.name) list \(member)")
      shapes[member].map { add($0, to: &facts) }
    case .structure(let members): add(members, of: shape.name, to: &facts)
    case .timestamp(let format):
      facts.insert("\(shape.name) timestamp \(format?.rawValue ?? "")")
    default:
      let type = shape.kind.type?.rawValue ?? ""
      facts.insert("\(shape.name) \(type) \(shape.constraints.pattern ?? "")")
    }
  }
}
