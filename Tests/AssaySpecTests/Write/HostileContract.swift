import AssayCore
import AssaySpec

/// Contracts made for tests of the writer.
enum HostileContract {
  private static let mark = SourceMark(file: "made", line: 1, column: 1)

  /// The text in every place that holds a name or text of the author.
  static func everywhere(_ text: String) -> Contract {
    let member = Member(
      name: text, shape: "Texts" + text, isRequired: true, defaultValue: .text(text), mark: mark)
    var shapes = [
      Shape(
        name: "Texts" + text, kind: .structure(members: [self.member(text, "Word" + text)]),
        documentation: text, mark: mark),
      Shape(name: "Word" + text, kind: .enumeration(values: [text, "Other"]), mark: mark),
      Shape(name: "Number", kind: .intEnumeration(values: [text: 2, "Other": 1]), mark: mark),
      Shape(
        name: "Documented", kind: .string, constraints: Constraints(documented: [text]),
        levels: [.pattern: LevelException(level: .note, reason: text)], mark: mark),
      Shape(
        name: "Unusable", kind: .string, constraints: Constraints(unusablePattern: text), mark: mark
      ),
    ]
    shapes[4].isSensitive = true
    let error = ErrorShape(
      name: text, fault: .server, status: .init(observed: [418, 599]), members: [member],
      queryCode: text, documentation: text, mark: mark)
    let output = ["Number", "Documented", "Unusable"].map { self.member($0, $0) }
    let label = Member(name: "To" + text, shape: "String", isRequired: true, mark: mark)
    let operation = Operation(
      // No label has a brace in its name.
      name: text, hostPrefix: try? HostPrefix("to.{To\(text)}."), requestCompression: [.gzip],
      input: [member, label], output: output, errors: [text], documentation: text, mark: mark)
    let service = Service(
      id: text, version: text, wireProtocol: .restXML, signing: text,
      pinned: [text: text], isQueryCompatible: true, commonErrors: [text], documentation: text)
    return contract(service, [operation], [error], shapes)
  }

  /// Operations with a structure each, of members that each have a shape.
  static func operations(named names: Set<String>, shapesEach count: Int) -> Contract {
    var shapes: [Shape] = []
    let operations = names.sorted().enumerated().map { index, name in
      let own = (0..<count).map { "Shape\(index)x\($0)" }
      shapes += own.map {
        Shape(
          name: $0, kind: .list(member: "String", isSparse: nil, hasUniqueItems: false), mark: mark)
      }
      return Operation(name: name, input: own.map { member($0, $0) }, mark: mark)
    }
    return contract(service, operations, [], shapes)
  }

  static func member(of shape: String, default value: DefaultValue) -> Contract {
    let value = Member(name: "Value", shape: shape, defaultValue: value, mark: mark)
    let shapes = [
      Shape(name: "Word", kind: .enumeration(values: ["12"]), mark: mark),
      Shape(name: "Number", kind: .intEnumeration(values: ["One": 1]), mark: mark),
      Shape(
        name: "Texts", kind: .list(member: "String", isSparse: nil, hasUniqueItems: false),
        mark: mark),
      Shape(name: "Table", kind: .map(key: "String", value: "String", isSparse: false), mark: mark),
    ]
    let rest = shapes.map { member($0.name, $0.name) }
    return contract(
      service, [Operation(name: "Ping", input: [value] + rest, mark: mark)], [], shapes)
  }

  static let service = Service(
    id: "made", version: "1", wireProtocol: .awsJSON11, target: "Made", isComplete: true)

  static func member(_ name: String, _ shape: String) -> Member {
    Member(name: name, shape: shape, mark: mark)
  }

  static func contract(
    _ service: Service, _ operations: [AssaySpec.Operation], _ errors: [ErrorShape],
    _ shapes: [Shape]
  ) -> Contract {
    Contract(
      service: service, operations: operations.reduce(into: [:]) { $0[$1.name] = $1 },
      errors: errors.reduce(into: [:]) { $0[$1.name] = $1 },
      shapes: shapes.reduce(into: [:]) { $0[$1.name] = $1 })
  }
}
