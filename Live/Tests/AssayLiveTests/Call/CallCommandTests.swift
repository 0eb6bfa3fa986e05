import AssayEngine
import AssayLive
import AssayValidator
import Foundation
import Synchronization
import Testing

/// The command as a user runs it, with a service on loopback.
@Suite(.timeLimit(.minutes(2))) struct CallCommandTests {
  @Test func `a call that conforms passes`() async throws {
    let (result, requests) = try await CallTrial.call(CallTrial.job)
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
    #expect(requests.map { String(decoding: $0.body, as: UTF8.self) } == [CallTrial.body])
    #expect(
      requests.first?.head.fields.first("x-amz-target")
        == "AWSPartnerCentralSelling.GetResourceSnapshotJob")
  }

  @Test func `a request arrives with a signature that holds`() async throws {
    let (_, requests) = try await CallTrial.call(CallTrial.job)
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
    let (result, requests) = try await CallTrial.call(
      CallTrial.job + ["--no-sign"], environment: [:])
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
    let (result, _) = try await CallTrial.call(
      CallTrial.job, answer: CallTrial.answer(body, status: status))
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
    let (result, requests) = try await CallTrial.call(
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
    let (_, requests) = try await CallTrial.call(
      ["GetResourceSnapshotJob", "--input", "-", "--unchecked"] + parameters, input: input)
    #expect(requests.map { String(decoding: $0.body, as: UTF8.self) } == [sent])
  }

  @Test func `a dry run shows the request, no secret, and sends nothing`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("specs/bakery.yaml", Bakery.yaml)
    let (result, requests) = try await CallTrial.call(
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
    let (result, requests) = try await CallTrial.call(
      ["BakeBread", "--param", "Name=rye"], in: folder,
      answer: CallTrial.answer(#"{"Name":"rye","Secret":"hunter2"}"#))
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
      let (result, _) = try await CallTrial.call(
        CallTrial.job + ["--record", "r.jsonl"], in: folder)
      #expect(result.exitCode == 0)
    }
    let text = try folder.text("r.jsonl")
    #expect([Lantern.secret, Lantern.token, Lantern.accessKeyID].filter(text.contains) == [])
    let bodies = try text.split(separator: "\n").map {
      try JSONNode(reading: Array($0.utf8).span)["request"]?["body"]?.string
    }
    #expect(bodies == [CallTrial.body, CallTrial.body])
  }

  @Test func `a recording that cannot be written keeps the call from being made`() async throws {
    let (result, requests) = try await CallTrial.call(
      CallTrial.job + ["--record", "/none/r.jsonl"])
    #expect(result.exitCode == 2)
    #expect(requests.isEmpty)
    #expect(
      result.errors == "error: cannot open `/none/r.jsonl`: No such file or directory\n")
  }

  @Test func `the report is of the form that was asked for`() async throws {
    let folder = try TemporaryFolder()
    let (result, _) = try await CallTrial.call(
      CallTrial.job + ["--format", "jsonl", "--output", "report.jsonl"], in: folder)
    #expect(result.errors == "")
    let lines = try folder.text("report.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""verdict":"conforms""#) == true)
  }

  @Test func `help teaches by example, and fits a terminal`() async throws {
    let result = try await LiveTool.run(["call", "--help"])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("EXAMPLES\n  assay call "))
    #expect(result.output.split(separator: "\n").filter { $0.count > 80 } == [])
  }
}
