import AssayEngine

/// Programs for tests of the machine alone.
enum Programs {
  /// Any JSON value.
  static func anything() throws -> Program {
    var builder = ProgramBuilder()
    _ = try builder.addValue(.init(kind: .anything))
    return builder.program(id: 0)
  }

  /// A list of lists of any JSON values.
  static func lists() throws -> Program {
    var builder = ProgramBuilder()
    let document = try builder.addValue(.init(kind: .list))
    let inner = try builder.addValue(.init(kind: .list, flags: .sparse))
    let element = try builder.addValue(.init(kind: .anything))
    builder.setTarget(ofStep: document, to: inner)
    builder.setTarget(ofStep: inner, to: element)
    return builder.program(id: 1)
  }

  /// A list of strings of a pattern: no literal follows those of its runs.
  static func texts(of source: String, accelerates: Bool = true) throws -> Program {
    var builder = ProgramBuilder(accelerates: accelerates)
    let document = try builder.addValue(.init(kind: .list))
    let element = try builder.addValue(.init(kind: .string, rule: try pattern(source)))
    builder.setTarget(ofStep: document, to: element)
    return builder.program(id: accelerates ? 8 : 9)
  }

  /// An object of these members.
  static func object(
    _ members: [(name: String, value: ProgramBuilder.Value)], accelerates: Bool = true
  ) throws -> Program {
    var builder = ProgramBuilder(accelerates: accelerates)
    let document = try builder.addValue(.init(kind: .structure))
    let structure = try builder.addStructure(members).structure
    builder.setTarget(ofStep: document, to: structure)
    return builder.program(id: accelerates ? 2 : 3)
  }

  /// One member of each kind that has a fast path, with a nested structure and a list of them.
  static func job(accelerates: Bool = true) throws -> Program {
    var builder = ProgramBuilder(accelerates: accelerates)
    let document = try builder.addValue(.init(kind: .structure))
    let (root, first) = try builder.addStructure([
      ("Catalog", .init(kind: .string, flags: .required, rule: try catalog, capture: 0)),
      ("Id", .init(kind: .string, rule: try pattern("^job-[0-9a-z]{13}$"))),
      ("Arn", .init(kind: .string, rule: try pattern("^arn:.*"))),
      (
        "Status",
        .init(kind: .string, rule: .string(StringRule(values: ["Running", "Stopped"].utf8s)))
      ),
      ("CreatedAt", .init(kind: .dateTime, capture: 1)),
      ("LastFailure", .init(kind: .string)),
      ("Steps", .init(kind: .list)),
      ("Done", .init(kind: .boolean)),
      ("Took", .init(kind: .epochSeconds)),
      ("__type", .init(kind: .anything, flags: .ignored)),
    ])
    builder.setTarget(ofStep: document, to: root)
    let element = try builder.addValue(.init(kind: .structure, flags: .dense))
    builder.setTarget(ofStep: first + 6, to: element)
    let inner = try builder.addStructure([
      ("Name", .init(kind: .string, flags: .required, rule: try pattern("^[a-zA-Z0-9]{3,80}$"))),
      ("Code", .init(kind: .string, flags: .required)),
    ]).structure
    builder.setTarget(ofStep: element, to: inner)
    return builder.program(id: accelerates ? 4 : 5)
  }

  /// Members of the kinds that hold entries, and of numbers and blobs; `Facts` holds itself.
  static func tree(accelerates: Bool = true) throws -> Program {
    var builder = ProgramBuilder(accelerates: accelerates)
    let document = try builder.addValue(.init(kind: .structure))
    let bytes = NumberRule(bounds: -128...127, max: NumberBound("12.0"))
    let (root, first) = try builder.addStructure([
      ("Row", .init(kind: .integer, rule: .number(bytes))),
      ("Leaves", .init(kind: .decimal)),
      ("Girth", .init(kind: .float)),
      ("Scan", .init(kind: .blob, rule: .string(StringRule(length: 0...3)))),
      ("Labels", .init(kind: .map, rule: .collection(CollectionRule(length: 1...2)))),
      ("Sorts", .init(kind: .list, rule: .collection(CollectionRule(hasUniqueItems: true)))),
      ("Size", .init(kind: .union)),
      ("Facts", .init(kind: .union)),
    ])
    builder.setTarget(ofStep: document, to: root)
    let key = try builder.addValue(.init(kind: .string, rule: try pattern("^[a-z]$")))
    _ = try builder.addValue(.init(kind: .string, flags: .dense))
    builder.setTarget(ofStep: first + 4, to: key)
    builder.setTarget(ofStep: first + 5, to: try builder.addValue(.init(kind: .anything)))
    let size = try builder.addStructure(
      [("Metres", .init(kind: .float)), ("Feet", .init(kind: .integer))], as: .union)
    builder.setTarget(ofStep: first + 6, to: size.structure)
    builder.setTarget(ofStep: first + 7, to: try addFacts(to: &builder))
    return builder.program(id: accelerates ? 6 : 7)
  }

  /// What is judged without a frame of its own: flat structures and unions, lists of scalars, with
  /// times that are worth a note and a pattern that is no row of runs.
  static func sheet(accelerates: Bool = true) throws -> Program {
    var builder = ProgramBuilder(accelerates: accelerates)
    let document = try builder.addValue(.init(kind: .structure))
    let (root, first) = try builder.addStructure([
      ("Rows", .init(kind: .list)), ("Names", .init(kind: .map)), ("Log", .init(kind: .list)),
      ("Last", .init(kind: .structure)),
    ])
    builder.setTarget(ofStep: document, to: root)
    let row = try builder.addValue(.init(kind: .structure, flags: .dense))
    builder.setTarget(ofStep: first, to: row)
    let key = try builder.addValue(.init(kind: .string))
    _ = try builder.addValue(.init(kind: .string, rule: try pattern("^(ab|c)+$")))
    builder.setTarget(ofStep: first + 1, to: key)
    builder.setTarget(
      ofStep: first + 2, to: try builder.addValue(.init(kind: .dateTime, flags: .dense)))
    let (members, id) = try builder.addStructure([
      ("Id", .init(kind: .string, flags: .required, rule: try pattern("^(ab|c)+$"))),
      ("At", .init(kind: .dateTime)),
      ("Kind", .init(kind: .union)),
    ])
    builder.setTarget(ofStep: row, to: members)
    builder.setTarget(ofStep: first + 3, to: members)
    let kind = try builder.addStructure(
      [
        ("When", .init(kind: .dateTime)),
        ("Note", .init(kind: .string, rule: .string(StringRule(length: 1...5)))),
      ], as: .union)
    builder.setTarget(ofStep: id + 2, to: kind.structure)
    return builder.program(id: accelerates ? 10 : 11)
  }

  /// Names that fill one part of a literal, two and three, before values of which all begin alike.
  static func leads(accelerates: Bool = true) throws -> Program {
    func values(_ texts: String...) -> ProgramBuilder.Value.Rule {
      .string(StringRule(values: texts.utf8s))
    }
    var builder = ProgramBuilder(accelerates: accelerates)
    let document = try builder.addValue(.init(kind: .structure))
    let (root, first) = try builder.addStructure([
      ("Kind", .init(kind: .string, rule: values("Only"), capture: 0)),
      ("ResourceType", .init(kind: .string, rule: values("Opportunity"))),
      (
        "EngagementId",
        .init(kind: .string, rule: try pattern("^eng-[0-9a-z]{3}$"), capture: 1)
      ),
      ("LastSuccessfulExecutionDate", .init(kind: .dateTime, capture: 2)),
      ("ANameThatTakesMoreThanThirtyTwo", .init(kind: .string, rule: try pattern("^arn:.*"))),
      ("Note", .init(kind: .string, capture: 3)),
      ("Title", .init(kind: .string, rule: .string(StringRule(length: 2...5)), capture: 4)),
      ("Mark", .init(kind: .string, rule: try pattern("^[A-Z]+$"))),
      ("Tags", .init(kind: .map, flags: .required)),
    ])
    builder.setTarget(ofStep: document, to: root)
    let key = try builder.addValue(.init(kind: .string))
    _ = try builder.addValue(.init(kind: .string, flags: .dense))
    builder.setTarget(ofStep: first + 8, to: key)
    return builder.program(id: accelerates ? 12 : 13)
  }

  /// Two times, of which one is captured.
  static func times(accelerates: Bool = true) throws -> Program {
    try object(
      [("At", .init(kind: .dateTime)), ("At2", .init(kind: .dateTime, capture: 0))],
      accelerates: accelerates)
  }

  /// A union of a string, a list of itself and a map of itself.
  static func addFacts(to builder: inout ProgramBuilder) throws -> Int {
    let (facts, first) = try builder.addStructure(
      [
        ("Text", .init(kind: .string)), ("List", .init(kind: .list)), ("Map", .init(kind: .map)),
        ("__type", .init(kind: .anything, flags: .ignored)),
      ], as: .union)
    let element = try builder.addValue(.init(kind: .union, flags: .dense))
    let key = try builder.addValue(.init(kind: .string))
    let value = try builder.addValue(.init(kind: .union, flags: .dense))
    builder.setTarget(ofStep: first + 1, to: element)
    builder.setTarget(ofStep: first + 2, to: key)
    builder.setTarget(ofStep: element, to: facts)
    builder.setTarget(ofStep: value, to: facts)
    return facts
  }

  private static var catalog: ProgramBuilder.Value.Rule {
    get throws {
      .string(
        StringRule(pattern: try Pattern("^[a-zA-Z]+$"), documented: ["AWS", "Sandbox"].utf8s))
    }
  }

  private static func pattern(_ source: String) throws -> ProgramBuilder.Value.Rule {
    .string(StringRule(pattern: try Pattern(source)))
  }
}

extension [String] {
  fileprivate var utf8s: [[UInt8]] { map { text in [UInt8](text.utf8) } }
}
