import Assay
import AssayCore
import AssayEngine
import AssaySpec
import AssayTestSupport
import Testing

/// The examples of published models, judged by the contracts that were imported from them.
///
/// Nobody checks examples where they are written: some break their own model.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct ModelExampleTests {
  @Test(arguments: [("dynamodb", 11), ("kms", 59), ("secrets-manager", 24), ("sts", 10)])
  func `the suite is whole`(_ service: String, _ count: Int) throws {
    let examples = try ModelExample.all.get()
    #expect(examples.count { $0.service == service } == count)
    #expect(examples.count == 104)
    #expect(examples.filter(\.showsError).map(\.id) == [])
  }

  @Test func `a service that speaks AWS Query is not judged`() throws {
    #expect(try ModelExample.ofJSON().count == 94)
    let contract = try ImportedContracts.model("sts-2011-06-15").contract
    #expect(contract.service.wireProtocol == .awsQuery)
  }

  @Test(arguments: try ModelExample.ofJSON(), ModelSource.allCases)
  func `keeps its model but for the faults that are listed`(
    _ example: ModelExample, _ source: ModelSource
  ) throws {
    let contracts = try ImportedContracts.all(source)
    let contract = try #require(contracts.first { $0.service.id == example.service })
    var judge = ExchangeJudge(contracts: [contract])
    let answer = judge.judge(example.exchange(contract.service)) {
      Location(file: "examples", entry: example.number)
    }
    let judgement = try #require(answer)
    #expect(judgement.skipped == nil)
    #expect(judgement.unjudged == [])
    #expect(judgement.outcome == "success")
    let found = judgement.findings.map {
      "\($0.level.name) \($0.rule) \($0.part) \($0.pointer ?? $0.field ?? "")"
    }
    #expect(found == (try ExampleFaults.listed.get().faults[example.id] ?? []))
  }

  @Test func `every listed fault is of an example that there is`() throws {
    let faults = try ExampleFaults.listed.get().faults
    let examples = Set(try ModelExample.ofJSON().map(\.id))
    #expect(Set(faults.keys).subtracting(examples) == [])
    #expect(faults.count == 7)
    #expect(faults.values.joined().count == 9)
  }
}

extension ModelExample {
  /// The example as it would be seen on the wire, answered with success.
  fileprivate func exchange(_ service: Service) -> Exchange {
    var exchange = Exchange(source: .live)
    let type = "application/x-amz-json-\(service.wireProtocol == .awsJSON10 ? "1.0" : "1.1")"
    let target = "\(service.target ?? "").\(operation)"
    let asked = input?.withBytes ?? .object([])
    let answered = output?.withBytes ?? .object([])
    exchange.request = Exchange.Request(
      method: exchange.store("POST".utf8), url: exchange.store("https://example.com/".utf8),
      headers: [
        exchange.field("Content-Type", type), exchange.field("X-Amz-Target", target),
      ], body: .bytes(exchange.store(asked.text.utf8)))
    exchange.response = Exchange.Response(
      status: 200,
      headers: [exchange.field("Content-Type", type), exchange.field("x-amzn-RequestId", "1")],
      body: .bytes(exchange.store(answered.text.utf8)))
    return exchange
  }
}

extension Exchange {
  fileprivate mutating func field(_ name: String, _ value: String) -> HeaderField {
    HeaderField(name: store(name.utf8), value: store(value.utf8))
  }
}
