import AssayTestSupport
import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct InterruptionTests {
  /// An exchange that conforms, then one that does not.
  private static let lines = [#"{\"Catalog\":\"AWS\"}"#, #"{}"#].map { body in
    #"{"request":{"method":"POST","url":"https://partnercentral-selling.us-east-1.api.aws/","#
      + #""headers":{"Content-Type":"application/x-amz-json-1.0","#
      + #""X-Amz-Target":"AWSPartnerCentralSelling.GetResourceSnapshotJob"},"#
      + #""body":"{\"Catalog\":\"AWS\",\"ResourceSnapshotJobIdentifier\":\"job-0123456789abc\"}"},"#
      + #""response":{"status":200,"headers":{"Content-Type":"application/x-amz-json-1.0","#
      + #""x-amzn-RequestId":"00000000-0000-4000-8000-000000000000"},"body":"\#(body)"}}"# + "\n"
  }

  private static let specs = SharedSuites.packageRoot.appending(path: "specs").path

  /// With one job: what it reads next shows that what it read before is judged.
  private static func start(_ format: String, _ path: String = "-") throws -> RunningTool {
    try RunningTool(["check", path, "--format", format, "--spec", specs, "--jobs", "1"])
  }

  /// Runs the tool on two exchanges and the beginning of a third, and interrupts it.
  private func interrupted(_ format: String, by signal: Int32) throws -> String {
    let tool = try Self.start(format)
    try tool.feed(Self.lines.joined())
    try tool.feed(#"{"request":{"method""#)
    tool.send(signal)
    let (result, reason) = try tool.finish()
    #expect(reason == .exit)
    #expect(result.exitCode == 2)
    return result.output
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted text report says that it is partial`(_ signal: Int32) throws {
    let output = try interrupted("text", by: signal)
    let last = "\ninterrupted: 2 exchanges were judged before that; the report is partial\n"
    #expect(output.hasSuffix(last))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted JSON document is whole and says so`(_ signal: Int32) throws {
    let data = Data(try interrupted("json", by: signal).utf8)
    let report = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((report["exchanges"] as? [Any])?.count == 1)
    try expectPartial(report)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `interrupted JSON Lines end in a summary that says so`(_ signal: Int32) throws {
    let lines = try interrupted("jsonl", by: signal).split(separator: "\n")
    #expect(lines.count == 3)
    let last = Data(try #require(lines.last).utf8)
    try expectPartial(try #require(JSONSerialization.jsonObject(with: last) as? [String: Any]))
  }

  private func expectPartial(_ report: [String: Any]) throws {
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["interrupted"] as? Bool == true)
    #expect(summary["checked"] as? Int == 2)
    #expect(summary["violates"] as? Int == 1)
  }

  @Test func `what ends by itself was not interrupted`() throws {
    let tool = try Self.start("jsonl")
    try tool.feed(Self.lines[0])
    try tool.closeInput()
    let result = try tool.finish().result
    #expect(result.exitCode == 0)
    #expect(!result.output.contains("interrupted"))
  }

  @Test func `a pipe that nobody writes to does not hold a run that is interrupted`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "pipe").path
    // The path is lent as a C string for the call only.
    try #require(unsafe mkfifo(path, 0o600) == 0)
    let tool = try Self.start("json", path)
    try tool.waitUntil(itCatches: SIGINT, true)
    tool.send(SIGINT)
    let result = try tool.finish().result
    #expect(result.exitCode == 2)
    #expect(result.output.contains(#""interrupted":true"#))
  }

  @Test func `a second signal ends a run that the first cannot end`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("many.jsonl", String(repeating: Self.lines[1], count: 1000))
    let tool = try Self.start("jsonl", path)
    // Nobody reads the report: its first piece fills the pipe, and the tool waits.
    try tool.waitForOutput()
    tool.send(SIGINT)
    try tool.waitUntil(itCatches: SIGINT, false)
    #expect(tool.isRunning)
    tool.send(SIGINT)
    #expect(try tool.finish().reason == .uncaughtSignal)
  }
}
