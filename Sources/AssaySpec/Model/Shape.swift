package import AssayCore

/// A named type of the contract (Smithy 2.0, shapes).
package struct Shape: Sendable {
  /// How a timestamp is written (Smithy `timestampFormat`).
  package enum TimestampFormat: String, Sendable, CaseIterable {
    case dateTime = "date-time"
    case epochSeconds = "epoch-seconds"
    case httpDate = "http-date"
  }

  /// What a value of the shape is.
  package enum Kind: Sendable {
    case structure(members: [Member])
    case union(members: [Member])
    /// `isSparse` is nil where the source of the spec does not carry it.
    case list(member: String, isSparse: Bool?, hasUniqueItems: Bool)
    case map(key: String, value: String, isSparse: Bool?)
    case string
    case enumeration(values: [String])
    case intEnumeration(values: [String: Int])
    /// A nil format is the protocol's default: epoch-seconds for awsJson.
    case timestamp(format: TimestampFormat?)
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
    case unit
  }

  package var name: String
  package var kind: Kind
  package var constraints: Constraints
  package var isSensitive: Bool
  /// Whether a blob, or a union of events, is sent piece by piece (Smithy `streaming`): its body is
  /// not judged.
  package var isStreaming: Bool
  package var levels: [RuleID: LevelException]
  /// One line of the model's documentation, written as a comment and never read.
  package var documentation: String?
  package var mark: SourceMark

  package init(
    name: String, kind: Kind, constraints: Constraints = Constraints(), isSensitive: Bool = false,
    isStreaming: Bool = false, levels: [RuleID: LevelException] = [:], documentation: String? = nil,
    mark: SourceMark
  ) {
    self.name = name
    self.kind = kind
    self.constraints = constraints
    self.isSensitive = isSensitive
    self.isStreaming = isStreaming
    self.levels = levels
    self.documentation = documentation
    self.mark = mark
  }
}

extension Shape {
  /// The shapes that every spec may name without defining them.
  package static let predefined: [String: Shape] = {
    let kinds: [(String, Kind)] = [
      ("String", .string), ("Blob", .blob), ("Boolean", .boolean), ("Byte", .byte),
      ("Short", .short), ("Integer", .integer), ("Long", .long), ("Float", .float),
      ("Double", .double), ("BigInteger", .bigInteger), ("BigDecimal", .bigDecimal),
      ("Timestamp", .timestamp(format: nil)), ("Document", .document), ("Unit", .unit),
    ]
    let mark = SourceMark(file: "predefined", line: 1, column: 1)
    return Dictionary(
      uniqueKeysWithValues: kinds.map { ($0, Shape(name: $0, kind: $1, mark: mark)) })
  }()
}
