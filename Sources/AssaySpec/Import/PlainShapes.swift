/// Scalar shapes that say no more than a predefined one does, and give way to it.
///
/// Models name a shape for every use (`AccountName`, a string); people write `String`. A shape of
/// the contract that hides a predefined one keeps others from giving way to that.
enum PlainShapes {
  static func replaced(in contract: Contract) -> Contract {
    let names = replacements(in: contract.shapes)
    guard !names.isEmpty else { return contract }
    var result = contract
    for name in names.keys { result.shapes[name] = nil }
    for (name, shape) in result.shapes { result.shapes[name]?.kind = shape.kind.renaming(names) }
    for name in contract.operations.keys {
      result.operations[name]?.input.rename(names)
      result.operations[name]?.output.rename(names)
    }
    for name in contract.errors.keys { result.errors[name]?.members.rename(names) }
    return result
  }

  /// Predefined names by the names of the shapes that they take the place of.
  private static func replacements(in shapes: [String: Shape]) -> [String: String] {
    var names = shapes.compactMapValues(\.plainName)
    while true {
      let hidden = Set(names.values).filter { shapes[$0] != nil && names[$0] == nil }
      guard !hidden.isEmpty else { return names }
      names = names.filter { !hidden.contains($0.value) }
    }
  }
}

extension Shape {
  /// The predefined shape that says as much as this one.
  fileprivate var plainName: String? {
    guard constraints == Constraints(), !isSensitive, !isStreaming, levels.isEmpty else {
      return nil
    }
    switch kind {
    case .string: return "String"
    case .blob: return "Blob"
    case .boolean: return "Boolean"
    case .byte: return "Byte"
    case .short: return "Short"
    case .integer: return "Integer"
    case .long: return "Long"
    case .float: return "Float"
    case .double: return "Double"
    case .bigInteger: return "BigInteger"
    case .bigDecimal: return "BigDecimal"
    case .timestamp(nil): return "Timestamp"
    case .document: return "Document"
    // botocore has Smithy's unit as a structure of that name.
    case .structure(let members): return members.isEmpty && name == "Unit" ? "Unit" : nil
    case .union, .list, .map, .enumeration, .intEnumeration, .timestamp, .unit: return nil
    }
  }
}

extension Shape.Kind {
  fileprivate func renaming(_ names: [String: String]) -> Self {
    switch self {
    case .structure(var members):
      members.rename(names)
      return .structure(members: members)
    case .union(var members):
      members.rename(names)
      return .union(members: members)
    case .list(let member, let isSparse, let hasUniqueItems):
      return .list(
        member: names[member] ?? member, isSparse: isSparse, hasUniqueItems: hasUniqueItems)
    case .map(let key, let value, let isSparse):
      return .map(key: names[key] ?? key, value: names[value] ?? value, isSparse: isSparse)
    default: return self
    }
  }
}

extension [Member] {
  fileprivate mutating func rename(_ names: [String: String]) {
    for index in indices {
      guard let name = names[self[index].shape] else { continue }
      self[index].shape = name
    }
  }
}
