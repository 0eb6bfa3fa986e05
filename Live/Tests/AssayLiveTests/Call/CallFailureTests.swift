import AssayEngine
import AssayLive
import AssayValidator
import Foundation
import Synchronization
import Testing

/// Calls that come to no whole answer, or to none at all.
@Suite(.timeLimit(.minutes(2))) struct CallFailureTests {
  @Test func `a redirect is not followed`() async throws {
    let (result, requests) = try await CallTrial.call(
      CallTrial.job,
      answer: CallTrial.answer("", status: 307, [WireHeader("Location", "https://elsewhere.test/")])
    )
    #expect(result.exitCode == 1)
    #expect(requests.count == 1)
    #expect(
      result.errors.hasPrefix(
        "warning: the answer points to `https://elsewhere.test/`: no call follows it"))
  }

  @Test func `an answer that breaks off is a finding`() async throws {
    let fields = [
      WireHeader("Content-Type", "application/x-amz-json-1.0"), WireHeader("Content-Length", "99"),
    ]
    let (result, _) = try await CallTrial.call(
      CallTrial.job,
      answer: .message(
        ResponseHead(status: 200, fields: fields), .asStated,
        AnswerBody(brokenAfter: Array(#"{"Cat"#.utf8))))
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("closed the connection before the end of its answer"))
    #expect(result.errors.contains("[http/truncated-body]"))
  }

  @Test(
    arguments: [
      (CallTrial.job, [:], "error: there are no credentials: set `AWS_ACCESS_KEY_ID`"),
      (
        CallTrial.job, ["AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"],
        "error: there is no region: give `--region`, or set `AWS_REGION`"
      ),
      (
        ["GetResource"], CallTrial.keys,
        "no contract holds an operation `GetResource`: did you mean"
      ),
      (
        CallTrial.job + ["--timeout", "0"], CallTrial.keys,
        "--timeout must be from 0.001 to 86400 seconds."
      ),
      (CallTrial.job + ["--max-body", "0"], CallTrial.keys, "--max-body must be at least 1 byte."),
      (
        CallTrial.job + ["--max-body", "2"], CallTrial.keys,
        "error: the answer is longer than 2 bytes"
      ),
      (CallTrial.job + ["--spec", "none"], CallTrial.keys, "error: cannot read the folder `none`"),
    ] as [([String], [String: String], String)])
  func `what cannot run exits 2, and says why`(
    _ arguments: [String], _ environment: [String: String], _ message: String
  ) async throws {
    let (result, _) = try await CallTrial.call(arguments, environment: environment)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
  }

  @Test(arguments: [
    (
      "http://127.0.0.1:1", "error: no connection to 127.0.0.1:1: connection refused\nhint: "
    ),
    ("http://nowhere.invalid", "error: no such host: nowhere.invalid; check the endpoint"),
    ("nowhere", "error: expected an endpoint such as"),
  ])
  func `an endpoint where nobody answers is told`(
    _ endpoint: String, _ message: String
  ) async throws {
    let result = try await LiveTool.run(
      ["call"] + CallTrial.job + ["--endpoint-url", endpoint], environment: CallTrial.keys)
    #expect(result.exitCode == 2)
    #expect(result.errors.hasPrefix(message))
  }

  @Test func `a file of certificates that is none is told`() async throws {
    let result = try await LiveTool.run(
      ["call"] + CallTrial.job + ["--endpoint-url", "https://127.0.0.1:1"],
      environment: CallTrial.keys.merging(["AWS_CA_BUNDLE": "none.pem"]) { $1 })
    #expect(result.exitCode == 2)
    #expect(result.errors == "error: no certificates in PEM can be read from `none.pem`\n")
  }

  @Test func `Ctrl-C ends a call`() async throws {
    let (arrived, arrival) = AsyncStream<Void>.makeStream()
    let result = try await Served.with { _ in
      arrival.yield()
      try? await Task.sleep(for: .seconds(2))
      return .hangUp
    } _: { url in
      try await LiveTool.run(
        ["call"] + CallTrial.job + ["--endpoint-url", url], environment: CallTrial.keys
      ) { for await _ in arrived { break } }
    }
    #expect(result.exitCode == 2)
    #expect(result.errors == "error: interrupted before the answer was whole\n")
  }
}
