import AssayEngine
import AssayLive
import AssayValidator
import Testing

/// What is sent, byte for byte.
struct ServedAnswerTests {
  private static func answer(_ scenario: String, to request: JSONNode? = nil) throws -> ServedAnswer
  {
    let book = try ScenarioTrial.snapshotJob().book()
    let reply = book.reply(try #require(book[scenario]), to: request, ScenarioBook.stamp)
    return try #require(reply.answer)
  }

  @Test func `fields come in their order, with the length last`() throws {
    let answer = try Self.answer("conforming/minimal")
    #expect(
      answer.headers.map { "\($0.name): \($0.value)" } == [
        "Content-Type: application/x-amz-json-1.0",
        "x-amzn-RequestId: 00000000-0000-4000-8000-000000000001",
        "Date: Mon, 09 Mar 2026 08:30:00 GMT", "Content-Length: \(answer.body.count)",
      ])
    #expect(answer.framing == .length)
    #expect(!answer.closesConnection)
  }

  @Test(arguments: [
    ("fault/truncated-body", true), ("fault/truncated-chunks", true),
    ("mutant/response/status-199", true), ("oddity/connection-close", true),
    ("oddity/chunked", false), ("fault/html-502", false), ("conforming", false),
  ])
  func `the connection closes where no client could tell the end`(
    _ scenario: String, _ closes: Bool
  ) throws {
    #expect(try Self.answer(scenario).closesConnection == closes)
  }

  @Test func `chunks state no length`() throws {
    let answer = try Self.answer("oddity/chunked")
    #expect(answer.headers.last == WireHeader("Transfer-Encoding", "chunked"))
    #expect(!answer.headers.contains { $0.name == "Content-Length" })
    #expect(answer.framing == .chunked(7))
  }

  @Test func `a truncated body states what it lacks`() throws {
    let whole = try Self.answer("conforming").body.count
    let answer = try Self.answer("fault/truncated-body")
    #expect(answer.body.count == whole / 2)
    #expect(answer.headers.last == WireHeader("Content-Length", "\(whole)"))
  }

  @Test(arguments: ["conforming", "mutant/response/Status/number"])
  func `the answer repeats the request that came`(_ scenario: String) throws {
    let request = JSONNode.object([
      ("Catalog", .string("Sandbox")),
      ("ResourceSnapshotJobIdentifier", .string("job-abcdefghijk12")),
    ])
    let body = String(decoding: try Self.answer(scenario, to: request).body, as: UTF8.self)
    #expect(body.contains(#""Catalog":"Sandbox""#))
    #expect(body.contains(#""Id":"job-abcdefghijk12""#))
  }

  @Test(arguments: [JSONNode.object([]), .array([]), .object([("Catalog", .number("1"))])])
  func `a request that no server can read is answered as a made-up one`(
    _ request: JSONNode
  ) throws {
    #expect(try Self.answer("conforming", to: request) == Self.answer("conforming"))
  }
}
