import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator
import Testing

struct SampleTests {
  private static func outcomes(_ operation: Operation) -> [Sample.Outcome] {
    [.success] + operation.errors.map { .error($0) }
  }

  @Test(arguments: Trial.all)
  func `every sample conforms without a finding`(_ trial: Trial) throws {
    let (operation, contract) = try trial.parts()
    var bench = Bench(contract)
    let samples = try Self.outcomes(operation).flatMap {
      Array(try SampleVariants(operation, contract, outcome: $0))
    }
    #expect(samples.compactMap { bench.objection(to: $0) } == [])
    #expect(samples.flatMap(\.notSampled) == [])
  }

  @Test(arguments: Trial.all)
  func `another seed makes other samples that conform as well`(_ trial: Trial) throws {
    let (operation, contract) = try trial.parts()
    var bench = Bench(contract)
    let samples = try (1...5).map {
      try Sample.exchange(of: operation, contract, seed: UInt64($0))
    }
    #expect(samples.compactMap { bench.objection(to: $0) } == [])
  }

  @Test func `the minimal variant holds what is required alone`() throws {
    let (operation, contract) = try Trial.all[0].parts()
    let sample = try Sample.exchange(of: operation, contract, variant: 1)
    #expect(sample.exchange.response.body.node?.object?.map(\.name) == ["Catalog"])
  }

  @Test func `the full variant holds every member in the order of the contract`() throws {
    let (operation, contract) = try Trial.all[0].parts()
    let sample = try Sample.exchange(of: operation, contract)
    #expect(
      sample.exchange.response.body.node?.object?.map(\.name) == operation.output.map(\.name))
    let headers = sample.exchange.request.allHeaders.map(\.name)
    #expect(headers == ["Content-Type", "X-Amz-Target", "Content-Length"])
  }

  @Test func `the variants hold every value of an enum`() throws {
    let (operation, contract) = try Trial.all[0].parts()
    let variants = try SampleVariants(
      operation, contract, outcome: .error("ValidationException"))
    let codes = variants.compactMap {
      $0.exchange.response.body.node?["ErrorList"]?.array?.first?["Code"]?.string
    }
    guard case .enumeration(let values) = contract.shapes["ValidationExceptionErrorCode"]?.kind
    else {
      Issue.record("the shape is no enum")
      return
    }
    #expect(Set(codes) == Set(values))
  }

  @Test(arguments: [
    ("Size", ["Feet", "Metres", "Parts", "Unknown"]), ("Place", ["Pot", "Row"]),
    ("Facts", ["Bytes", "Flag", "List", "Map", "Number", "Text"]),
  ])
  func `the variants hold every member of a union`(
    _ union: String, _ members: [String]
  ) throws {
    let (operation, contract) = try #require(Trial.all.first { $0.operation == "GetTree" }).parts()
    let chosen = try SampleVariants(operation, contract).compactMap {
      $0.exchange.response.body.node?[union]?.object?.first?.name
    }
    #expect(Set(chosen).sorted() == members)
  }

  @Test func `what repeats the request does, and times are in their order`() throws {
    let (operation, contract) = try Trial.all[0].parts()
    let sample = try Sample.exchange(of: operation, contract)
    let body = try #require(sample.exchange.response.body.node)
    let request = try #require(sample.exchange.request.body.node)
    #expect(body["Id"]?.string == request["ResourceSnapshotJobIdentifier"]?.string)
    #expect(body["CreatedAt"]?.string == "2026-03-09T08:30:00Z")
    #expect(body["LastSuccessfulExecutionDate"]?.string == "2026-03-09T09:30:00Z")
  }
}
