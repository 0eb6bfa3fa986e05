import AssayEngine
import AssayLive
import AssayValidator
import Foundation
import Synchronization
import Testing

/// The command as a user runs it, with a service on loopback.
@Suite(.timeLimit(.minutes(2))) struct CallCommandTests {
  private static let keys = [
    "AWS_ACCESS_KEY_ID": Lantern.accessKeyID, "AWS_SECRET_ACCESS_KEY": Lantern.secret,
    "AWS_SESSION_TOKEN": Lantern.token, "AWS_REGION": Lantern.region,
  ]

  private static let job = [
    "GetResourceSnapshotJob", "--param", "Catalog=AWS", "--param",
    "ResourceSnapshotJobIdentifier=job-0123456789abc",
  ]

  private static let body =
    #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#

  private static func answer(
    _ body: String, status: Int = 200, type: String = "application/x-amz-json-1.0",
    _ more: [WireHeader] = []
  ) -> Answer {
    let fields = [
      WireHeader("Content-Type", type), WireHeader("Content-Length", "\(body.utf8.count)"),
      WireHeader("x-amzn-RequestId", "0"),
    ]
    return .message(
      ResponseHead(status: status, fields: fields + more), .asStated, AnswerBody(Array(body.utf8)))
  }

  /// Calls a service that always answers so; answers what arrived there besides.
  private static func call(
    _ arguments: [String], environment: [String: String] = keys, in folder: TemporaryFolder? = nil,
    input: String = "", answer: Answer = answer(#"{"Catalog":"AWS"}"#)
  ) async throws -> (result: LiveTool.Result, requests: [ServedRequest]) {
    let arrived = Arrived()
    let result = try await Served.with { request in
      arrived.add(request)
      return answer
    } _: { url in
      try await LiveTool.run(
        ["call"] + arguments + ["--endpoint-url", url], environment: environment, in: folder,
        input: input)
    }
    return (result, arrived.requests)
  }

  @Test func `a call that conforms passes`() async throws {
    let (result, requests) = try await Self.call(Self.job)
    #expect(
      result
        == LiveTool.Result(
          exitCode: 0,
          output: """
            {"assay":1,"id":null,"file":"call","entry":0,"service":"partnercentral-selling",\
            "operation":"GetResourceSnapshotJob","outcome":"success","value":{"Catalog":"AWS"}}

            """,
          errors: """
            checked   1 exchange: 1 conforms, 0 violate
            skipped   nothing
            outcomes  GetResourceSnapshotJob: 1 success
            found     0 errors, 0 warnings, 0 notes

            passed

            """))
    #expect(requests.map { String(decoding: $0.body, as: UTF8.self) } == [Self.body])
    #expect(
      requests.first?.head.fields.first("x-amz-target")
        == "AWSPartnerCentralSelling.GetResourceSnapshotJob")
  }

  @Test func `a request arrives with a signature that holds`() async throws {
    let (_, requests) = try await Self.call(Self.job)
    let request = try #require(requests.first)
    let signed = SignableRequest(
      method: request.head.method, target: request.head.target,
      headers: request.head.fields.map { .init($0.name, $0.value) }, body: request.body)
    let verifier = SignatureVerifier(
      region: Lantern.region, service: "partnercentral-selling"
    ) { _ in Lantern.temporary }
    #expect(throws: Never.self) { try verifier.verify(signed, at: .now) }
  }

  @Test func `without a signature no credentials are needed`() async throws {
    let (result, requests) = try await Self.call(Self.job + ["--no-sign"], environment: [:])
    #expect(result.exitCode == 0)
    #expect(requests.first?.head.fields.first("authorization") == nil)
  }

  @Test(arguments: [
    (
      #"{"__type":"a#ThrottlingException","Message":"slow"}"#, 400, Int32(0),
      #""outcome":"ThrottlingException","message":"slow""#
    ),
    (
      #"{"__type":"a#ThrottlingException","Message":"slow"}"#, 418, 1,
      #""outcome":"ThrottlingException""#
    ),
    (#"{"Catalog":"Sandbox"}"#, 200, 1, #""outcome":"success","value":{"Catalog":"Sandbox"}"#),
    ("<html>", 502, 1, #""outcome":null,"failures":[{"part":"response""#),
    (#"{"Catalog":5}"#, 200, 1, #""failures":[{"part":"response","pointer":"/Catalog""#),
  ])
  func `an answer is judged, and shown as what it is`(
    _ body: String, _ status: Int, _ exitCode: Int32, _ shown: String
  ) async throws {
    let (result, _) = try await Self.call(
      Self.job, answer: Self.answer(body, status: status))
    #expect(result.exitCode == exitCode)
    #expect(result.output.contains(shown))
  }

  @Test(arguments: [
    (["--param", "Catalog=A1"], "expected a match of `^[a-zA-Z]+$`, got `A1` [shape/pattern]"),
    (["--param", "Catalogue=AWS"], "unknown member `Catalogue`: did you mean `Catalog`?"),
    (["--param", "Catalog"], "error: expected a parameter such as `Name=value`"),
    (["--input", "none.json"], "error: cannot read `none.json`: no such file or folder"),
    (["--input", "-"], "error: standard input:1:2: not JSON: expected a member name in quotes"),
  ])
  func `a bad input is refused, and nothing is sent`(
    _ arguments: [String], _ message: String
  ) async throws {
    let (result, requests) = try await Self.call(
      ["GetResourceSnapshotJob"] + arguments, input: "{x")
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.replacing("\n           ", with: " ").contains(message))
    #expect(requests.isEmpty)
  }

  @Test(arguments: [
    ([], #"{"Catalog":5} "#, #"{"Catalog":5} "#), ([], "no JSON", "no JSON"), ([], "", ""),
    (["--param", "Other=1"], #"{"Catalog":5}"#, #"{"Catalog":5,"Other":1}"#),
  ])
  func `what is not to be checked is sent as it is`(
    _ parameters: [String], _ input: String, _ sent: String
  ) async throws {
    let (_, requests) = try await Self.call(
      ["GetResourceSnapshotJob", "--input", "-", "--unchecked"] + parameters, input: input)
    #expect(requests.map { String(decoding: $0.body, as: UTF8.self) } == [sent])
  }

  @Test func `a dry run shows the request, no secret, and sends nothing`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("specs/bakery.yaml", Bakery.yaml)
    let (result, requests) = try await Self.call(
      ["BakeBread", "--param", "Name=rye", "--param", "Secret=hunter2", "--param", "Token=t"]
        + ["--dry-run"], in: folder)
    #expect(result.exitCode == 0)
    #expect(requests.isEmpty)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("POST http://127.0.0.1:") == true)
    #expect(lines.contains("X-Amz-Target: Bakery.BakeBread"))
    #expect(lines.contains("X-Amz-Security-Token: <secret, 15 characters>"))
    #expect(lines.contains { $0.hasPrefix("Authorization: AWS4-HMAC-SHA256 <secret, ") })
    #expect(
      lines.last == #"{"Name":"rye","Secret":"<sensitive, 7 characters>","Token":"t"}"#)
    let secrets = [Lantern.secret, Lantern.token, Lantern.accessKeyID, "hunter2"]
    #expect(secrets.filter(result.output.contains) == [])
  }

  @Test func `sensitive members are masked, tokens filled in`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("specs/bakery.yaml", Bakery.yaml)
    let (result, requests) = try await Self.call(
      ["BakeBread", "--param", "Name=rye"], in: folder,
      answer: Self.answer(#"{"Name":"rye","Secret":"hunter2"}"#))
    #expect(result.exitCode == 0)
    #expect(
      result.output.hasSuffix(
        #""value":{"Name":"rye","Secret":"<sensitive, 7 characters>"}}"# + "\n"))
    let body = String(decoding: requests.first?.body ?? [], as: UTF8.self)
    #expect(body.wholeMatch(of: #/\{"Name":"rye","Token":"[0-9a-f-]{36}"\}/#) != nil)
  }

  @Test func `exchanges are appended to a recording`() async throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 {
      let (result, _) = try await Self.call(Self.job + ["--record", "r.jsonl"], in: folder)
      #expect(result.exitCode == 0)
    }
    let text = try folder.text("r.jsonl")
    #expect([Lantern.secret, Lantern.token, Lantern.accessKeyID].filter(text.contains) == [])
    let bodies = try text.split(separator: "\n").map {
      try JSONNode(reading: Array($0.utf8).span)["request"]?["body"]?.string
    }
    #expect(bodies == [Self.body, Self.body])
  }

  @Test func `a recording that cannot be written keeps the call from being made`() async throws {
    let (result, requests) = try await Self.call(Self.job + ["--record", "/none/r.jsonl"])
    #expect(result.exitCode == 2)
    #expect(requests.isEmpty)
    #expect(
      result.errors == "error: cannot open `/none/r.jsonl`: No such file or directory\n")
  }

  @Test func `the report is of the form that was asked for`() async throws {
    let folder = try TemporaryFolder()
    let (result, _) = try await Self.call(
      Self.job + ["--format", "jsonl", "--output", "report.jsonl"], in: folder)
    #expect(result.errors == "")
    let lines = try folder.text("report.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""verdict":"conforms""#) == true)
  }

  @Test func `a redirect is not followed`() async throws {
    let (result, requests) = try await Self.call(
      Self.job,
      answer: Self.answer("", status: 307, [WireHeader("Location", "https://elsewhere.test/")]))
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
    let (result, _) = try await Self.call(
      Self.job,
      answer: .message(
        ResponseHead(status: 200, fields: fields), .asStated,
        AnswerBody(brokenAfter: Array(#"{"Cat"#.utf8))))
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("closed the connection before the end of its answer"))
    #expect(result.errors.contains("[http/truncated-body]"))
  }

  @Test(
    arguments: [
      (job, [:], "error: there are no credentials: set `AWS_ACCESS_KEY_ID`"),
      (
        job, ["AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"],
        "error: there is no region: give `--region`, or set `AWS_REGION`"
      ),
      (["GetResource"], keys, "no contract holds an operation `GetResource`: did you mean"),
      (job + ["--timeout", "0"], keys, "--timeout must be from 0.001 to 86400 seconds."),
      (job + ["--max-body", "0"], keys, "--max-body must be at least 1 byte."),
      (job + ["--max-body", "2"], keys, "error: the answer is longer than 2 bytes"),
      (job + ["--spec", "none"], keys, "error: cannot read the folder `none`"),
    ] as [([String], [String: String], String)])
  func `what cannot run exits 2, and says why`(
    _ arguments: [String], _ environment: [String: String], _ message: String
  ) async throws {
    let (result, _) = try await Self.call(arguments, environment: environment)
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
      ["call"] + Self.job + ["--endpoint-url", endpoint], environment: Self.keys)
    #expect(result.exitCode == 2)
    #expect(result.errors.hasPrefix(message))
  }

  @Test func `a file of certificates that is none is told`() async throws {
    let result = try await LiveTool.run(
      ["call"] + Self.job + ["--endpoint-url", "https://127.0.0.1:1"],
      environment: Self.keys.merging(["AWS_CA_BUNDLE": "none.pem"]) { $1 })
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
        ["call"] + Self.job + ["--endpoint-url", url], environment: Self.keys
      ) { for await _ in arrived { break } }
    }
    #expect(result.exitCode == 2)
    #expect(result.errors == "error: interrupted before the answer was whole\n")
  }

  @Test func `help teaches by example, and fits a terminal`() async throws {
    let result = try await LiveTool.run(["call", "--help"])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("EXAMPLES\n  assay call "))
    #expect(result.output.split(separator: "\n").filter { $0.count > 80 } == [])
  }
}

/// What came to a server.
private final class Arrived: Sendable {
  private let all = Mutex<[ServedRequest]>([])

  var requests: [ServedRequest] { all.withLock { $0 } }

  func add(_ request: ServedRequest) { all.withLock { $0.append(request) } }
}
