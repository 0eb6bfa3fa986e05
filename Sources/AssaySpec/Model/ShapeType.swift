/// The words that `type` of a shape may be: Smithy's names of shape types.
package enum ShapeType: String, Sendable, CaseIterable {
  case structure
  case union
  case list
  case map
  case string
  case enumeration = "enum"
  case intEnumeration = "intEnum"
  case timestamp
  case blob
  case boolean
  case byte
  case short
  case integer
  case long
  case float
  case double
  case bigInteger
  case bigDecimal
  case document
}

extension Shape.Kind {
  /// The word for this kind; nil for `Unit`, which is predefined and has none.
  package var type: ShapeType? {
    switch self {
    case .structure: .structure
    case .union: .union
    case .list: .list
    case .map: .map
    case .string: .string
    case .enumeration: .enumeration
    case .intEnumeration: .intEnumeration
    case .timestamp: .timestamp
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
    case .unit: nil
    }
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
