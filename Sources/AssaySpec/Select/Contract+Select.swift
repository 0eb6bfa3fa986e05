import AssayCore

/// An operation to select that the contract does not have.
package struct UnknownOperation: Error, Hashable, Sendable {
  package var name: String
  /// The name that was probably meant.
  package var suggestion: String?

  package init(name: String, suggestion: String?) {
    self.name = name
    self.suggestion = suggestion
  }
}

extension Contract {
  /// These operations, and just the errors and shapes that they reach.
  ///
  /// It says no longer that it holds every operation.
  ///
  /// - Throws: for the first name that is no operation; case matters.
  package func selecting(operations names: [String]) throws(UnknownOperation) -> Contract {
    var selected = self
    selected.operations = [:]
    for name in names {
      guard let operation = operations[name] else {
        let near = NearMiss.suggestion(for: name, among: operations.keys)
        throw UnknownOperation(name: name, suggestion: near)
      }
      selected.operations[name] = operation
    }
    let errors = Set(selected.operations.values.flatMap(\.errors))
    selected.errors = self.errors.filter { errors.contains($0.key) }
    selected.service.isComplete = false
    return selected.droppingUnusedShapes()
  }

  /// Without the shapes that no operation and no error needs, directly or through other shapes.
  package func droppingUnusedShapes() -> Contract {
    var order = ReadingOrder(self)
    for operation in operations.values { order.meet(operation) }
    for error in errors.values { order.meet(error) }
    let used = Set(order.names)
    var contract = self
    contract.shapes = shapes.filter { used.contains($0.key) }
    return contract
  }
}
