import AssayCore
import AssayEngine
import AssaySpec
import AssayTestSupport
import AssayValidator
import Foundation
import Testing

/// botocore's own tests of the JSON protocol, those too that botocore itself skips.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct BotocoreProtocolTests {
  @Test(arguments: [
    ("botocore/json_1_0", ProtocolCase.Kind.request, 21), ("botocore/json_1_0", .response, 32),
    ("botocore/json", .request, 54), ("botocore/json", .response, 58),
    ("botocore/json_1_0-query-compatible", .request, 1),
    ("botocore/json_1_0-query-compatible", .response, 2),
  ])
  func `the suite is whole`(_ suite: String, _ kind: ProtocolCase.Kind, _ count: Int) throws {
    let cases = try BotocoreSuite.all.get().cases
    #expect(cases.count { $0.suite == suite && $0.kind == kind } == count)
  }

  @Test(arguments: try BotocoreSuite.all.get().cases(.request, .client))
  func `a client writes the request`(_ given: ProtocolCase) throws {
    try expect(BotocoreSuite.all.get().play(given).clientWrites(), given, "client-writes")
  }

  @Test(arguments: try BotocoreSuite.all.get().cases(.request, .server))
  func `a server reads the request`(_ given: ProtocolCase) throws {
    try expect(BotocoreSuite.all.get().play(given).serverReads(), given, "server-reads")
  }

  @Test(arguments: try BotocoreSuite.all.get().cases(.response, .client))
  func `a client reads the answer`(_ given: ProtocolCase) throws {
    try expect(BotocoreSuite.all.get().play(given).clientReads(), given, "client-reads")
  }

  @Test(arguments: try BotocoreSuite.all.get().cases)
  func `the exchange is judged`(_ given: ProtocolCase) throws {
    expect(try BotocoreSuite.all.get().suite(of: given).judge(given), given)
  }
}

/// Errors that real services answered with, and what botocore makes of them.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct BotocoreResponseTests {
  private static let folder = "suites/botocore-response-parsing/json"

  @Test func `the suite is whole`() throws {
    #expect(try Self.names().count == 5)
  }

  private static func names() throws -> [String] {
    guard SharedSuites.arePresent else { return [] }
    let folder = try SharedSuites.url(Self.folder + "/errors")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: try names())
  func `an error that is not modelled has its name and its text`(_ name: String) throws {
    let body = try Data(contentsOf: try SharedSuites.url("\(Self.folder)/errors/\(name)"))
    let expected = try node("\(Self.folder)/expected/\(name)")["Error"]
    let mark = SourceMark(file: name, line: 1, column: 1)
    let operation = AssaySpec.Operation(name: "Any", mark: mark)
    let service = Service(id: "any", version: "1", wireProtocol: .awsJSON11, target: "Any")
    let codec = try #require(Codec(Contract(service: service, operations: ["Any": operation])))
    var exchange = Exchange()
    exchange.response = Exchange.Response(
      status: 400, body: .bytes(exchange.store([UInt8](body))))
    let answer = try #require(codec.answer(of: exchange, operation))
    #expect(answer.outcome == expected?["Code"]?.string)
    #expect(answer.text == expected?["Message"]?.string)
    #expect(answer.value == .success(.empty))
  }

  private func node(_ path: String) throws -> JSONNode {
    try JSONNode(reading: [UInt8](try Data(contentsOf: try SharedSuites.url(path))).span)
  }
}
