import AssayEngine

/// All that a service consists of: its operations, their errors, and the shapes of their members.
struct SmithyClosure {
  /// A shape and where it is defined.
  struct Entry {
    var id: String
    var node: JSONNode
  }

  private let ast: SmithyAST
  /// In the order in which service and resources name them.
  private(set) var operations: [Entry] = []
  /// In the order in which operations name them.
  private(set) var errors: [Entry] = []
  /// The shapes that members have, without the prelude's.
  private(set) var shapes: [Entry] = []
  /// The shapes of the prelude that members have.
  private(set) var prelude: Set<String> = []
  private var seen: Set<String> = []
  private var seenErrors: Set<String> = []
  private var seenTargets: Set<String> = []

  init(of service: JSONNode, in ast: SmithyAST) throws(ImportError) {
    self.ast = ast
    try addOperations(of: service)
    for error in try ast.document.elements("errors", of: service) { try addError(error) }
    for operation in operations {
      for key in ["input", "output"] {
        guard let (id, node) = try ast.structure(key, of: operation.node) else { continue }
        try addMembers(of: id, node)
      }
      for error in try ast.document.elements("errors", of: operation.node) { try addError(error) }
    }
    try addShapes()
  }

  private mutating func addOperations(of owner: JSONNode) throws(ImportError) {
    for key in ["create", "put", "read", "update", "delete", "list"] {
      if let reference = owner[key] { try addOperation(reference) }
    }
    for key in ["operations", "collectionOperations"] {
      for reference in try ast.document.elements(key, of: owner) { try addOperation(reference) }
    }
    for reference in try ast.document.elements("resources", of: owner) {
      let id = try ast.target(reference)
      guard seen.insert(id).inserted else { continue }
      try addOperations(of: ast.shape(id, namedAt: reference))
    }
  }

  private mutating func addOperation(_ reference: JSONNode) throws(ImportError) {
    let id = try ast.target(reference)
    guard seen.insert(id).inserted else { return }
    operations.append(Entry(id: id, node: try ast.shape(id, namedAt: reference)))
  }

  private mutating func addError(_ reference: JSONNode) throws(ImportError) {
    let (id, node) = try ast.structure(reference)
    guard seenErrors.insert(id).inserted else { return }
    errors.append(Entry(id: id, node: node))
    try addMembers(of: id, node)
  }

  /// Follows the members of shapes to more shapes until there are none.
  private mutating func addShapes() throws(ImportError) {
    var next = 0
    while next < shapes.count {
      let (id, node) = (shapes[next].id, shapes[next].node)
      next += 1
      if try ast.traits(of: id, node).has(.error), seenErrors.insert(id).inserted {
        errors.append(Entry(id: id, node: node))
      }
      try addMembers(of: id, node)
    }
  }

  private mutating func addMembers(of id: String, _ node: JSONNode) throws(ImportError) {
    for member in try ast.parts(of: id, node) {
      if SmithyPrelude.shape(member.target) != nil {
        prelude.insert(member.target)
      } else if seenTargets.insert(member.target).inserted {
        let node = try ast.shape(member.target, namedAt: member.node)
        shapes.append(Entry(id: member.target, node: node))
      }
    }
  }
}

extension SmithyAST {
  /// The input or output structure of an operation; nil where it has none.
  func structure(
    _ key: String, of operation: JSONNode
  ) throws(ImportError) -> (id: String, node: JSONNode)? {
    guard let reference = operation[key] else { return nil }
    return try target(reference) == SmithyPrelude.unit ? nil : try structure(reference)
  }

  /// The target of a reference where a message stands: it must be a structure.
  fileprivate func structure(
    _ reference: JSONNode
  ) throws(ImportError) -> (id: String, node: JSONNode) {
    let id = try target(reference)
    let node = try shape(id, namedAt: reference)
    guard node["type"]?.string == "structure" else {
      throw document.error(
        .malformed, "\(Wording.quote(id)) is no structure, as a message must be", at: reference)
    }
    return (id, node)
  }

  /// The members that have shapes of their own: not those of enums, which are values.
  fileprivate func parts(of id: String, _ node: JSONNode) throws(ImportError) -> [SmithyMember] {
    switch node["type"]?.string {
    case "structure", "union": try members(of: id, node)
    case "list", "set": [try member("member", of: id, node)]
    case "map": [try member("key", of: id, node), try member("value", of: id, node)]
    default: []
    }
  }
}
