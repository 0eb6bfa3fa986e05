import AssayCore
import AssaySpec
import Testing

@testable import AssayValidator

/// Contracts of the size of the largest services, and shapes that hold themselves.
struct LargeContractTests {
  private static let mark = SourceMark(file: "made", line: 1, column: 1)

  private static func member(
    _ name: String, _ shape: String, isRequired: Bool = false, echo: String? = nil
  ) -> Member {
    Member(name: name, shape: shape, isRequired: isRequired, echo: echo, mark: mark)
  }

  /// An operation whose output reaches the shapes, and the findings on a body that it answers.
  private static func findings(
    _ body: String, output: [Member], shapes: [String: Shape.Kind]
  ) throws -> [String] {
    var validator = Validator(try #require(CompiledContract(contract(output, shapes))))
    let judgement = try validator.judgement(onBareBody: Array(body.utf8), operation: "Answer") {
      Location(file: "made", entry: 0)
    }
    return try #require(judgement).findings.map {
      "\($0.level.name) \($0.rule) \($0.pointer ?? "")"
    }
  }

  private static func contract(_ output: [Member], _ shapes: [String: Shape.Kind]) -> Contract {
    let named = shapes.map { ($0.key, Shape(name: $0.key, kind: $0.value, mark: mark)) }
    return Contract(
      service: Service(id: "made", version: "1", wireProtocol: .awsJSON10, target: "Made"),
      operations: ["Answer": Operation(name: "Answer", output: output, mark: mark)],
      shapes: Dictionary(uniqueKeysWithValues: named))
  }

  /// 400 structures of 200 members, each a member of the one before it.
  @Test func `eighty thousand members are judged, the last as the first`() throws {
    var shapes: [String: Shape.Kind] = [:]
    for index in 0..<400 {
      let fields = (0..<200).map { Self.member("Field\($0)", "Integer", isRequired: true) }
      shapes["Shape\(index)"] = .structure(
        members: fields + (index < 399 ? [Self.member("Next", "Shape\(index + 1)")] : []))
    }
    let fields = (0..<199).map { #""Field\#($0)":1"# }.joined(separator: ",")
    let inner = #"{"Field199":"x",\#(fields)}"#
    let level = #"{"Field199":1,\#(fields),"Next":"#
    let body =
      #"{"Next":"# + String(repeating: level, count: 399) + inner
      + String(repeating: "}", count: 400)
    let found = try Self.findings(body, output: [Self.member("Next", "Shape0")], shapes: shapes)
    #expect(
      found == ["error shape/type-mismatch " + String(repeating: "/Next", count: 400) + "/Field199"]
    )
  }

  @Test(arguments: [nil, 0, 63, 64, 99])
  func `each of a hundred required members is missed`(_ missing: Int?) throws {
    let output = (0..<100).map { Self.member("Field\($0)", "Integer", isRequired: true) }
    let fields = (0..<100).filter { $0 != missing }.map { #""Field\#($0)":1"# }
    let found = try Self.findings(
      "{\(fields.joined(separator: ","))}", output: output, shapes: [:])
    #expect(found == (missing.map { ["error shape/required-missing /Field\($0)"] } ?? []))
  }

  @Test func `a bound that is no number is refused`() throws {
    var shape = Shape(name: "Odd", kind: .integer, mark: Self.mark)
    shape.constraints.range = .init(min: "one")
    var contract = Self.contract([Self.member("Odd", "Odd")], [:])
    contract.shapes["Odd"] = shape
    let compiled = try #require(CompiledContract(contract))
    #expect(throws: CompileError.self) { try compiled.compile(operation: "Answer") }
  }

  private static let refused: [(output: [Member], shapes: [String: Shape.Kind])] = [
    ([member("Map", "Map")], ["Map": .map(key: "Integer", value: "String", isSparse: nil)]),
    (
      [member("List", "List", echo: "List")],
      ["List": .list(member: "String", isSparse: nil, hasUniqueItems: false)]
    ),
    (
      [member("Inner", "Inner")],
      ["Inner": .structure(members: [member("Name", "String", echo: "Name")])]
    ),
    ([member("Name", "Nothing")], [:]),
  ]

  @Test(arguments: refused.indices)
  func `what lint refuses is not compiled either`(_ index: Int) throws {
    let (output, shapes) = Self.refused[index]
    let compiled = try #require(CompiledContract(Self.contract(output, shapes)))
    #expect(throws: CompileError.self) { try compiled.compile(operation: "Answer") }
  }
}
