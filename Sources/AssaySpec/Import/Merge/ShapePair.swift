/// A shape of botocore and the one of Smithy that stands in its place.
struct ShapePair: Hashable {
  var botocore: String
  var smithy: String

  /// The values of the one that is an enum, where the other is a string.
  ///
  /// A string with documented values stands for both: another value is a warning.
  static func valuesOfOne(_ left: Shape, _ right: Shape) -> [String]? {
    switch (left.kind, right.kind) {
    case (.string, .enumeration(let values)), (.enumeration(let values), .string): values
    default: nil
    }
  }
}

extension Shape.Kind {
  /// The type that botocore has for it; structures for the unit.
  var coarseType: ShapeType {
    switch type {
    case .byte, .short, .intEnumeration: .integer
    case nil: .structure
    case let type?: type
    }
  }

  var hasMembers: Bool {
    switch self {
    case .structure, .union: true
    default: false
    }
  }
}

extension WireProtocol {
  /// What a timestamp without a format is in a body.
  var standardTimestampFormat: Shape.TimestampFormat {
    switch self {
    case .awsJSON10, .awsJSON11, .restJSON1, .rpcv2CBOR: .epochSeconds
    case .restXML, .awsQuery, .ec2Query: .dateTime
    }
  }
}
