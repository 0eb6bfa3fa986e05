import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct ProxyCommandTests {
  private static let specs =
    (#filePath.firstRange(of: "/Live/Tests/").map { String(#filePath[..<$0.lowerBound]) } ?? "")
    + "/specs/partnercentral-selling"

  private let recording = FileManager.default.temporaryDirectory
    .appending(path: "assay-\(UUID().uuidString).jsonl").path

  /// A request for a job, and the answer to it.
  private static func request(_ job: String) -> String {
    let body = #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"\#(job)"}"#
    return "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-amz-json-1.0\r\n"
      + "X-Amz-Target: AWSPartnerCentralSelling.GetResourceSnapshotJob\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  private static func answer(_ job: String) -> String {
    let body = #"{"Catalog":"AWS","Id":"\#(job)"}"#
    return "HTTP/1.1 200 OK\r\nx-amzn-RequestId: 1\r\nContent-Type: application/x-amz-json-1.0\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  /// Answers until the client closes the connection.
  private static let service: Wire.Script = { conversation in
    while true {
      let request = await conversation.receive(through: "\"}")
      guard let found = request.firstMatch(of: /job-[0-9a-z]+/) else { return }
      try await conversation.send(answer(String(found.0)))
    }
  }

  private func arguments(upstream port: Int, _ more: [String]) -> [String] {
    [
      "proxy", "--upstream", "http://127.0.0.1:\(port)", "--record", recording, "--spec",
      Self.specs,
    ]
      + more
  }

  private func recorded() throws -> [RecordedLine] {
    try String(contentsOfFile: recording, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(RecordedLine.self, from: Data($0.utf8))
    }
  }

  @Test(arguments: [
    ("job-4d1ntrnk33p0z", ["--count", "2"], 0 as Int32, "checked   2 exchanges: 2 conform"),
    ("job-short", ["--count", "2"], 1, "error    request /ResourceSnapshotJobIdentifier"),
    ("job-4d1ntrnk33p0z", ["--count", "2", "--format", "jsonl"], 0, #""verdict":"conforms""#),
  ])
  func `a run ends by itself with a report and an exit code`(
    job: String, more: [String], exitCode: Int32, words: String
  ) async throws {
    defer { try? FileManager.default.removeItem(atPath: recording) }
    try await Wire.serve(Self.service) { port in
      let tool = try await RunningProxy(arguments(upstream: port, more))
      let proxy = tool.port
      try await Wire.connect(proxy) { conversation in
        for _ in 0..<2 {
          try await conversation.send(Self.request(job))
          #expect(await conversation.receive(through: "\"}") == Self.answer(job))
        }
      }
      let end = try await tool.finish()
      #expect(end.exitCode == exitCode)
      #expect(end.report.contains(words))
      #expect(try recorded().count == 2)
    }
  }

  @Test(arguments: [(nil, ["--for", "0.2"]), (SIGTERM, []), (SIGINT, [])] as [(Int32?, [String])])
  func `nothing seen is no evidence, however the run ends`(
    signal: Int32?, more: [String]
  ) async throws {
    defer { try? FileManager.default.removeItem(atPath: recording) }
    let tool = try await RunningProxy(arguments(upstream: 1, more))
    if let signal { tool.send(signal) }
    #expect(try await tool.finish().exitCode == 3)
  }

  @Test func `a proxy that is killed has recorded all that it answered`() async throws {
    defer { try? FileManager.default.removeItem(atPath: recording) }
    let answered = Answered()
    try await Wire.serve(Self.service) { port in
      let tool = try await RunningProxy(arguments(upstream: port, []))
      let proxy = tool.port
      await withTaskGroup { group in
        for client in 0..<8 { group.addTask { try? await answered.ask(proxy, client) } }
        await answered.wait(for: 50)
        tool.send(SIGKILL)
        await group.waitForAll()
      }
      _ = try await tool.finish()
      // The next run cuts off a line that was not finished, and appends.
      let next = try await RunningProxy(arguments(upstream: port, ["--count", "1"]))
      _ = try await Wire.connect(next.port) { conversation in
        try await conversation.send(Self.request("job-last"))
        return await conversation.receive(through: "\"}")
      }
      #expect(try await next.finish().exitCode == 1)
    }
    let jobs = try recorded().map { $0.response?.text?.firstMatch(of: /job-[0-9a-z]+/)?.0 ?? "" }
    #expect(answered.jobs.isSubset(of: jobs.map { String($0) }))
    #expect(answered.jobs.count >= 50)
    #expect(jobs.last == "job-last")
  }

  /// The jobs whose answers have come.
  private final class Answered: Sendable {
    private let state = Mutex<Set<String>>([])
    private let (arrivals, arrival) = AsyncStream<Void>.makeStream()

    var jobs: Set<String> { state.withLock { $0 } }

    /// Returns when so many answers have come.
    func wait(for count: Int) async {
      var seen = 0
      for await _ in arrivals {
        seen += 1
        if seen == count { return }
      }
    }

    /// Asks for one job after the other until the connection ends.
    func ask(_ port: Int, _ client: Int) async throws {
      try await Wire.connect(port) { conversation in
        for number in 0... {
          let job = "job-\(client)x\(number)"
          try await conversation.send(ProxyCommandTests.request(job))
          let answer = await conversation.receive(through: "\"}")
          guard answer == ProxyCommandTests.answer(job) else { return }
          _ = state.withLock { $0.insert(job) }
          arrival.yield()
        }
      }
    }
  }
}
