extension Shape.Kind {
  /// An enum of those values, each once; a string where there are none.
  static func values(_ values: [String]) -> Self {
    var seen: Set<String> = []
    let values = values.filter { !$0.isEmpty && seen.insert($0).inserted }
    return values.isEmpty ? .string : .enumeration(values: values)
  }

  /// A union of those members: whatever a model says, none of them must be present.
  static func variants(_ members: [Member]) -> Self {
    .union(
      members: members.map { member in
        var variant = member
        variant.isRequired = false
        return variant
      })
  }

  /// An intEnum of those numbers; an integer where there are none.
  static func numbers(_ numbers: [String: Int]) -> Self {
    numbers.isEmpty ? .integer : .intEnumeration(values: numbers)
  }
}
