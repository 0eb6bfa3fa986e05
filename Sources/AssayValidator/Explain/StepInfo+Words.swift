import AssaySpec

extension StepInfo {
  /// What a value must be, in words: `a string`, `an array`.
  var kindName: String {
    switch shape.kind {
    case .structure, .union, .map: "an object"
    case .list: "an array"
    case .string, .enumeration: "a string"
    case .blob: "a base64 string"
    case .timestamp(.epochSeconds), .timestamp(nil): "a number of seconds"
    case .timestamp: "a string"
    case .boolean: "a boolean"
    case .intEnumeration, .byte, .short, .integer, .long, .bigInteger: "an integer"
    case .float, .double, .bigDecimal: "a number"
    case .document: "any value"
    case .unit: "an empty object"
    }
  }

  /// Whether a timestamp is written as an HTTP date.
  var isHTTPDate: Bool {
    if case .timestamp(.httpDate) = shape.kind { true } else { false }
  }
}

extension Shape.Kind {
  /// The names of the members that values of the shape have.
  var memberNames: [String] {
    switch self {
    case .structure(let members), .union(let members): members.map(\.name)
    default: []
    }
  }
}
