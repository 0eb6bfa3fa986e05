import AssayTestSupport
import Testing

/// Smithy's own tests of awsJson1_0 and awsJson1_1: every case, by each side that it applies to, and
/// through the judge.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct SmithyProtocolTests {
  @Test(arguments: [
    ("awsJson1_0", ProtocolCase.Kind.request, 33), ("awsJson1_0", .response, 43),
    ("awsJson1_1", .request, 60), ("awsJson1_1", .response, 63),
  ])
  func `the suite is whole`(_ suite: String, _ kind: ProtocolCase.Kind, _ count: Int) throws {
    let cases = try SmithySuite.all.get().cases
    #expect(cases.count { $0.suite == suite && $0.kind == kind } == count)
  }

  @Test(arguments: [
    (ProtocolCase.Kind.request, ProtocolCase.Side.client, 86), (.request, .server, 84),
    (.response, .client, 103), (.response, .server, 68),
  ])
  func `every side plays its part`(
    _ kind: ProtocolCase.Kind, _ side: ProtocolCase.Side, _ count: Int
  ) throws {
    #expect(try SmithySuite.all.get().cases(kind, side).count == count)
  }

  @Test(arguments: try SmithySuite.all.get().cases(.request, .client))
  func `a client writes the request`(_ given: ProtocolCase) throws {
    try expect(SmithySuite.all.get().play(given).clientWrites(), given, "client-writes")
  }

  @Test(arguments: try SmithySuite.all.get().cases(.request, .server))
  func `a server reads the request`(_ given: ProtocolCase) throws {
    try expect(SmithySuite.all.get().play(given).serverReads(), given, "server-reads")
  }

  @Test(arguments: try SmithySuite.all.get().cases(.response, .client))
  func `a client reads the answer`(_ given: ProtocolCase) throws {
    try expect(SmithySuite.all.get().play(given).clientReads(), given, "client-reads")
  }

  @Test(arguments: try SmithySuite.all.get().cases(.response, .server))
  func `a server writes the answer`(_ given: ProtocolCase) throws {
    try expect(SmithySuite.all.get().play(given).serverWrites(), given, "server-writes")
  }

  /// Required members that an answer lacks: clients are to correct it, and it violates.
  private static let missing = [
    "AwsJson10ClientErrorCorrectsWhenServerFailsToSerializeRequiredValues": 12,
    "AwsJson10ClientErrorCorrectsWithDefaultValuesWhenServerFailsToSerializeRequiredValues": 14,
  ]

  @Test(arguments: try SmithySuite.all.get().cases)
  func `the exchange is judged`(_ given: ProtocolCase) throws {
    let judgement = try SmithySuite.all.get().suite(of: given).judge(given)
    expect(judgement, given, missing: Self.missing[given.id] ?? 0)
  }
}
