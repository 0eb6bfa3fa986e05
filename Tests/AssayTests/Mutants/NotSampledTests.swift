import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator
import Testing

/// What cannot be made is said, never made up.
struct NotSampledTests {
  private static let mark = SourceMark(file: "service.yaml", line: 1, column: 1)

  /// An operation that answers one member, of a shape that no text fits.
  private static func contract(isRequired: Bool, _ constraints: Constraints) -> Contract {
    let shape = Shape(name: "Odd", kind: .string, constraints: constraints, mark: mark)
    let member = Member(name: "Odd", shape: "Odd", isRequired: isRequired, mark: mark)
    let operation = Operation(name: "Ask", output: [member], mark: mark)
    let service = Service(
      id: "oracle", version: "2026-01-01", wireProtocol: .awsJSON10, target: "Oracle")
    return Contract(service: service, operations: ["Ask": operation], shapes: ["Odd": shape])
  }

  private static let impossible: [Constraints] = [
    Constraints(length: .init(min: 3, max: 3), pattern: "^(?:ab)*$"),
    Constraints(pattern: "^a$", documented: ["b"]), Constraints(pattern: "a^b"),
    Constraints(length: .init(min: 1 << 30)),
  ]

  @Test(arguments: impossible)
  func `an optional member without a value is left out and listed`(
    _ constraints: Constraints
  ) throws {
    let contract = Self.contract(isRequired: false, constraints)
    let operation = try #require(contract.operations["Ask"])
    let sample = try Sample.exchange(of: operation, contract)
    #expect(sample.exchange.response.body.node?.text == "{}")
    #expect(sample.notSampled.map(\.pointer) == ["/Odd"])
    #expect(sample.notSampled.map(\.part) == [.response])
    let notMade = Mutants.attempts(of: operation, contract).compactMap(\.notMade?.name)
    #expect(notMade == ["response/Odd: left out"])
  }

  @Test(arguments: impossible)
  func `without a required value there is no exchange`(_ constraints: Constraints) throws {
    let contract = Self.contract(isRequired: true, constraints)
    let operation = try #require(contract.operations["Ask"])
    #expect(throws: SampleError.self) { try Sample.exchange(of: operation, contract) }
    #expect(Mutants.all(of: operation, contract).map(\.name) == [])
    let notMade = Mutants.attempts(of: operation, contract).compactMap(\.notMade?.name)
    #expect(notMade == ["success"])
  }
}
