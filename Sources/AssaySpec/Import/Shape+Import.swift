extension Shape.Kind {
  /// An enum of those values, each once; a string where there are none.
  static func values(_ values: [String]) -> Self {
    var seen: Set<String> = []
    let values = values.filter { !$0.isEmpty && seen.insert($0).inserted }
    return values.isEmpty ? .string : .enumeration(values: values)
  }

  /// An intEnum of those numbers; an integer where there are none.
  static func numbers(_ numbers: [String: Int]) -> Self {
    numbers.isEmpty ? .integer : .intEnumeration(values: numbers)
  }

  /// A kind without parts; `unit` for a type that has parts.
  static func scalar(_ type: ShapeType) -> Self {
    switch type {
    case .string: .string
    case .blob: .blob
    case .boolean: .boolean
    case .byte: .byte
    case .short: .short
    case .integer: .integer
    case .long: .long
    case .float: .float
    case .double: .double
    case .bigInteger: .bigInteger
    case .bigDecimal: .bigDecimal
    case .document: .document
    case .timestamp: .timestamp(format: nil)
    case .structure, .union, .list, .map, .enumeration, .intEnumeration: .unit
    }
  }
}
