import Assay
import AssayCore
import AssaySpec
import AssayTestSupport
import AssayValidator
import Testing

/// Smithy's own tests of awsJson1_0 and awsJson1_1: every case, by each side that it applies to, and
/// through the judge.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct SmithyProtocolTests {
  private static let cases = Result { try SmithySuite.all().flatMap(\.cases) }

  private static func cases(
    _ kind: ProtocolCase.Kind, _ side: ProtocolCase.Side
  ) throws -> [ProtocolCase] {
    try cases.get().filter { $0.kind == kind && $0.applies(to: side) }
  }

  private func play(_ given: ProtocolCase) throws -> ProtocolPlay {
    let suite = try #require(SmithySuite.all().first { $0.name == given.suite })
    return try ProtocolPlay(
      given, contract: try #require(suite.contracts[given.service]),
      errorNamespace: suite.errorNamespace)
  }

  @Test(arguments: [
    ("awsJson1_0", ProtocolCase.Kind.request, 33), ("awsJson1_0", .response, 43),
    ("awsJson1_1", .request, 60), ("awsJson1_1", .response, 63),
  ])
  func `the suite is whole`(_ suite: String, _ kind: ProtocolCase.Kind, _ count: Int) throws {
    #expect(try Self.cases.get().count { $0.suite == suite && $0.kind == kind } == count)
  }

  @Test func `every side plays its part`() throws {
    #expect(try Self.cases(.request, .client).count == 86)
    #expect(try Self.cases(.request, .server).count == 84)
    #expect(try Self.cases(.response, .client).count == 103)
    #expect(try Self.cases(.response, .server).count == 68)
  }

  @Test(arguments: try cases(.request, .client))
  func `a client writes the request`(_ given: ProtocolCase) throws {
    try expect(play(given).clientWrites(), given, "client-writes")
  }

  @Test(arguments: try cases(.request, .server))
  func `a server reads the request`(_ given: ProtocolCase) throws {
    try expect(play(given).serverReads(), given, "server-reads")
  }

  @Test(arguments: try cases(.response, .client))
  func `a client reads the answer`(_ given: ProtocolCase) throws {
    try expect(play(given).clientReads(), given, "client-reads")
  }

  @Test(arguments: try cases(.response, .server))
  func `a server writes the answer`(_ given: ProtocolCase) throws {
    try expect(play(given).serverWrites(), given, "server-writes")
  }

  /// What an answer may lack though its contract requires it: clients are to correct it.
  private static let uncorrected = [
    "AwsJson10ClientErrorCorrectsWhenServerFailsToSerializeRequiredValues": 12,
    "AwsJson10ClientErrorCorrectsWithDefaultValuesWhenServerFailsToSerializeRequiredValues": 14,
  ]

  @Test(arguments: try cases.get())
  func `the exchange is judged`(_ given: ProtocolCase) throws {
    let play = try play(given)
    var judge = try ExchangeJudge(contracts: [play.codec.contract])
    let exchange = try play.exchange(
      input: value(.request, .client, besides: given), output: value(.response, .server, besides: given))
    let judgement = judge.judge(exchange, at: Location(file: given.suite, entry: 0))
    #expect(judgement.skipped == nil)
    #expect(judgement.operation == given.operation)
    #expect(judgement.outcome == given.error ?? "success")
    let errors = judgement.findings.filter { $0.level == .error }.map(\.rule)
    let missing = Self.uncorrected[given.id] ?? 0
    #expect(errors == Array(repeating: .requiredMissing, count: missing))
  }

  /// What a case of the same operation asks or answers, or nothing.
  private func value(
    _ kind: ProtocolCase.Kind, _ side: ProtocolCase.Side, besides given: ProtocolCase
  ) throws -> Value {
    let other = try Self.cases(kind, side).first {
      $0.operation == given.operation && $0.service == given.service && $0.error == nil
    }
    return try other.map { try play($0).value } ?? .empty
  }
}

/// Expects what a case asserts, but for what is listed as a known failure, which must fail.
func expect(_ problems: [Problem], _ given: ProtocolCase, _ direction: String) throws {
  let known = try KnownFailures.listed.get().aspects(given, direction)
  let unexpected = problems.filter { !known.contains($0.aspect) }
  #expect(unexpected == [])
  let passed = known.subtracting(problems.map(\.aspect))
  #expect(passed == [], "listed as a known failure, and passes")
}
