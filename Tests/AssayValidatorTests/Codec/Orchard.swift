import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator
import Testing

/// A contract of every shape, made by hand.
enum Orchard {
  private static let mark = SourceMark(file: "orchard", line: 1, column: 1)

  static let contract = Contract(
    service: Service(id: "orchard", version: "1", wireProtocol: .awsJSON10, target: "Orchard"),
    operations: ["Graft": graft], errors: ["Blight": blight], shapes: shapes)

  static let graft = AssaySpec.Operation(
    name: "Graft",
    input: [
      member("Tree", "String", isRequired: true),
      member("Count", "Integer", defaultValue: .literal("1")),
      member("Cut", "Cut"), member("Cuts", "Cuts"), member("Size", "Size"),
    ],
    output: [
      member("Byte", "Byte"), member("Ripeness", "Ripeness"), member("Big", "BigInteger"),
      member("Exact", "BigDecimal"), member("Float", "Float"), member("Double", "Double"),
      member("Text", "String"), member("Kind", "Kind"), member("Bytes", "Blob"),
      member("Flag", "Boolean"), member("Day", "Day"), member("At", "Timestamp"),
      member("Cut", "Cut"), member("Cuts", "Cuts"), member("Sparse", "Sparse"),
      member("Names", "Names"), member("Size", "Size"), member("Any", "Document"),
      member("Secret", "String", isSensitive: true), member("Secrets", "Secrets"),
      member("Nothing", "Unit"),
    ], errors: ["Blight"], mark: mark)

  static let blight = ErrorShape(
    name: "Blight", fault: .server, status: ErrorShape.Statuses(),
    members: [member("Message", "String"), member("Leaves", "Integer")], mark: mark)

  private static let shapes: [String: Shape] = {
    let kinds: [(String, Shape.Kind)] = [
      ("Ripeness", .intEnumeration(values: ["GREEN": 1])),
      ("Kind", .enumeration(values: ["apple", "pear"])),
      ("Day", .timestamp(format: .dateTime)),
      (
        "Cut",
        .structure(members: [
          member("Length", "Double", defaultValue: .literal("2.5")),
          member("Note", "String", defaultValue: .text("clean"), isClientOptional: true),
          member("Inner", "Cut"),
        ])
      ),
      ("Cuts", .list(member: "Cut", isSparse: false, hasUniqueItems: false)),
      ("Sparse", .map(key: "String", value: "Integer", isSparse: true)),
      ("Names", .map(key: "String", value: "String", isSparse: false)),
      ("Size", .union(members: [member("Metres", "Double"), member("Feet", "Integer")])),
      ("Secrets", .map(key: "Key", value: "Integer", isSparse: nil)),
    ]
    var shapes = Dictionary(
      uniqueKeysWithValues: kinds.map { ($0, Shape(name: $0, kind: $1, mark: mark)) })
    shapes["Key"] = Shape(name: "Key", kind: .string, isSensitive: true, mark: mark)
    return shapes
  }()

  private static func member(
    _ name: String, _ shape: String, isRequired: Bool = false, defaultValue: DefaultValue? = nil,
    isSensitive: Bool = false, isClientOptional: Bool = false
  ) -> Member {
    Member(
      name: name, shape: shape, isRequired: isRequired, defaultValue: defaultValue,
      isSensitive: isSensitive, isClientOptional: isClientOptional, mark: mark)
  }

  static func codec() throws -> Codec { try #require(Codec(contract)) }

  /// What a client reads in an answer.
  static func read(_ body: String, as message: Codec.Message = .output(graft)) throws -> Value {
    let bytes = Array(body.utf8)
    return try codec().decode(bytes.span, as: message)
  }
}
