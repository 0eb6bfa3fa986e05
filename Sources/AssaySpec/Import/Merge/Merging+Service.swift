/// Service, operations and errors.
extension Merging {
  mutating func mergeService() {
    let (left, right) = (botocore.service, smithy.service)
    let facts: [(String, String?, String?)] = [
      ("id", left.id, right.id), ("version", left.version, right.version),
      ("protocol", left.wireProtocol.rawValue, right.wireProtocol.rawValue),
      ("target", left.target, right.target), ("signing", left.signing, right.signing),
    ]
    for (place, left, right) in facts where left != right {
      disagree(.service, place, left, right, taken: right ?? left)
    }
    if left.isQueryCompatible != right.isQueryCompatible {
      disagree(
        .service, "awsQueryCompatible", "\(left.isQueryCompatible)", "\(right.isQueryCompatible)",
        taken: "true")
    }
    result.service.signing = right.signing ?? left.signing
    // botocore's is made of a prefix and may be wrong; it counts where there is no other.
    result.service.endpoint = right.endpoint ?? left.endpoint
    result.service.isQueryCompatible = left.isQueryCompatible || right.isQueryCompatible
    result.service.documentation = right.documentation ?? left.documentation
  }

  mutating func mergeOperations() {
    for name in Set(botocore.operations.keys).union(smithy.operations.keys).sorted() {
      switch (botocore.operations[name], smithy.operations[name]) {
      case (let left?, let right?): result.operations[name] = merged(left, right)
      case (let left?, nil):
        disagree(.operations, name, "has it", nil, taken: "botocore")
        var operation = left
        operation.input = adopted(left.input)
        operation.output = adopted(left.output)
        result.operations[name] = operation
      case (nil, _): disagree(.operations, name, nil, "has it", taken: "smithy")
      }
    }
  }

  /// Errors that one model alone has are listed with the operations that name them.
  mutating func mergeErrors() {
    for (name, left) in botocore.errors {
      if let right = smithy.errors[name] {
        result.errors[name] = merged(left, right)
      } else {
        var error = left
        error.members = adopted(left.members)
        result.errors[name] = error
      }
    }
  }

  private mutating func merged(_ left: ErrorShape, _ right: ErrorShape) -> ErrorShape {
    var error = right
    let name = right.name
    if left.fault != right.fault {
      disagree(
        .faults, name, left.fault.rawValue, right.fault.rawValue, taken: right.fault.rawValue)
    }
    error.status.httpError = preferred(
      .statuses, name, left.status.httpError, right.status.httpError)
    error.status.awsQueryError = preferred(
      .statuses, name, left.status.awsQueryError, right.status.awsQueryError)
    error.queryCode = preferred(.queryCodes, name, left.queryCode, right.queryCode)
    error.documentation = right.documentation ?? left.documentation
    error.members = merged(left.members, right.members, in: name)
    return error
  }

  /// Smithy's, else botocore's; that one of them says nothing is no disagreement.
  private mutating func preferred<Value: Equatable>(
    _ kind: Disagreement.Kind, _ place: String, _ left: Value?, _ right: Value?
  ) -> Value? {
    if let left, let right, left != right {
      disagree(kind, place, "\(left)", "\(right)", taken: "\(right)")
    }
    return right ?? left
  }
}
