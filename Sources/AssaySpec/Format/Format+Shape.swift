extension Format {
  package static let member = FormatMapping(
    name: "member", keys: ofMembers + common + constraints,
    misplaced: [.echo: "`echo` has a meaning for members of an operation's `output` only"])

  package static let outputMember = FormatMapping(
    name: "output member",
    keys: ofMembers + [
      FormatKey(.echo, .name(.inputMember), "the member of the request that it repeats")
    ] + common + constraints)

  /// A variant of a union: one of them stands there alone.
  package static let unionMember = FormatMapping(
    name: "union member",
    keys: ofMembers.filter { $0.key != .required } + common + constraints,
    misplaced: [
      .required: "`required` has no meaning in a union: a value has one of its members",
      .echo: "`echo` has a meaning for members of an operation's `output` only",
    ])

  package static let shape = FormatMapping(
    name: "shape",
    keys: [
      FormatKey(
        .type, .word(ShapeType.allCases.map(\.rawValue)), isRequired: true, "what a value is"),
      FormatKey(.members, members, on: [.structure], "the members of a structure"),
      FormatKey(
        .members,
        .table(keys: .new, values: .either(.name(.shape), unionMember), canBeEmpty: false),
        isRequired: true, on: [.union], "the variants of a union"),
      FormatKey(.member, .name(.shape), isRequired: true, on: [.list], "the shape of an entry"),
      FormatKey(.key, .name(.shape), isRequired: true, on: [.map], "the shape of a key"),
      FormatKey(.value, .name(.shape), isRequired: true, on: [.map], "the shape of a value"),
      FormatKey(.sparse, .boolean, on: [.list, .map], "whether null may stand for a value"),
      FormatKey(.uniqueItems, .boolean, on: [.list], "whether no two entries may be equal"),
      FormatKey(
        .values, .list(.text, canBeEmpty: false), isRequired: true, on: [.enumeration],
        "the values of an enum"),
      FormatKey(
        .values,
        .table(
          keys: .new, values: .integer(Int(Int32.min)...Int(Int32.max)), canBeEmpty: false),
        isRequired: true, on: [.intEnumeration], "the names and values of an intEnum"),
      FormatKey(
        .format, .word(Shape.TimestampFormat.allCases.map(\.rawValue)), on: [.timestamp],
        "how it is written; the protocol's default without it"),
      FormatKey(
        .streaming, .boolean, on: [.blob, .union],
        "whether it is sent piece by piece, as a stream of events; not judged"),
    ] + common + constraints)

  /// Smithy's constraint traits, on a shape or on a member, where they win over the shape's.
  package static let constraints: [FormatKey] = [
    FormatKey(.length, .mapping(length), on: withLength, "inclusive bounds of the length"),
    FormatKey(.range, .mapping(range), on: withRange, "inclusive bounds of the number"),
    FormatKey(.pattern, .text, on: withPattern, "ECMA 262; a search unless it has anchors"),
    FormatKey(
      .unusablePattern, .text, on: withPattern,
      "a pattern of the model that no engine compiles; not judged"),
    FormatKey(
      .documented, .list(.text, canBeEmpty: false), on: [.string],
      "values known from documentation alone; another is a warning"),
    FormatKey(
      .imported, .boolean, on: withLength.union(withRange).union(withPattern),
      "whether nobody confirmed pattern, length and range since their import from a model"),
  ]

  private static let ofMembers: [FormatKey] = [
    FormatKey(.shape, .name(.shape), isRequired: true, "the name of its shape"),
    FormatKey(.required, .boolean, "whether it must be present"),
    FormatKey(.defaultValue, .literal, "the model's default; it excuses no absence"),
    FormatKey(.notBefore, .name(.sibling), "the member beside it that this time never precedes"),
    FormatKey(.idempotencyToken, .boolean, "whether clients fill it in with a random token"),
    FormatKey(.clientOptional, .boolean, "whether clients fill in no default for it"),
  ]

  private static let common: [FormatKey] = [
    FormatKey(.sensitive, .boolean, "whether its text is never shown"),
    FormatKey(
      .levels, .table(keys: .rule, values: .mapping(level), canBeEmpty: true),
      "levels of single rules here, each with a reason"),
  ]

  private static let length = FormatMapping(
    name: "length",
    keys: [
      FormatKey(.min, .integer(0...Int.max), "characters, bytes of a blob, or entries"),
      FormatKey(.max, .integer(0...Int.max), "characters, bytes of a blob, or entries"),
    ], needsAKey: true)

  private static let range = FormatMapping(
    name: "range",
    keys: [
      FormatKey(.min, .number, "the least number allowed"),
      FormatKey(.max, .number, "the greatest number allowed"),
    ], needsAKey: true)

  private static let withLength: Set<ShapeType> = [.string, .enumeration, .blob, .list, .map]
  private static let withPattern: Set<ShapeType> = [.string, .enumeration]
  private static let withRange: Set<ShapeType> = [
    .byte, .short, .integer, .long, .float, .double, .bigInteger, .bigDecimal, .intEnumeration,
  ]
}
