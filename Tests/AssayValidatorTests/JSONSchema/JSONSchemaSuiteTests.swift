import AssayCore
import AssaySpec
import AssayTestSupport
import Testing

@testable import AssayValidator

/// The JSON Schema test suite, as far as its keywords have counterparts in Smithy.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct JSONSchemaSuiteTests {
  @Test(arguments: try SchemaCase.all().filter { reason($0) == nil })
  func `agrees with the suite`(_ example: SchemaCase) throws {
    let shapes = try SchemaTranslation(example).shapes
    let body = Array(#"{"Value":"#.utf8) + example.source + Array("}".utf8)
    var validator = Validator(try #require(CompiledContract(Self.contract(shapes))))
    let answer = try validator.judgement(onBareBody: body, operation: "Judge") {
      Location(file: example.file, entry: 0)
    }
    let judgement = try #require(answer)
    let found = judgement.findings.map { "\($0.level.name) \($0.rule): \($0.message)" }
    #expect((judgement.verdict == .conforms) == example.isValid, "\(found)")
  }

  @Test func `the suite is whole`() throws {
    #expect(try SchemaCase.all().count == 317)
  }

  /// Every test is judged, or it is known why not.
  @Test func `what has no counterpart is counted`() throws {
    let counts = try SchemaCase.all().compactMap(Self.reason)
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(
      counts == [
        .otherTypePasses: 28, .severalTypesOrNull: 27, .otherEnum: 32, .exclusiveBound: 2,
        .typeByName: 5, .typeByPosition: 10,
      ])
  }

  private static func reason(_ example: SchemaCase) -> Untranslatable? {
    do throws(Untranslatable) {
      _ = try SchemaTranslation(example)
      return nil
    } catch {
      return error
    }
  }

  /// An operation that answers with one value, which must be there: null is no value.
  private static func contract(_ shapes: [String: Shape]) -> Contract {
    let mark = SourceMark(file: "translated", line: 1, column: 1)
    let value = Member(name: "Value", shape: "Value", isRequired: true, mark: mark)
    let service = Service(
      id: "translated", version: "1", wireProtocol: .awsJSON10, target: "Translated")
    return Contract(
      service: service,
      operations: ["Judge": Operation(name: "Judge", output: [value], mark: mark)],
      shapes: shapes)
  }
}
