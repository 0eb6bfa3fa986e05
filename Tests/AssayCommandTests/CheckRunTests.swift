import AssayCore
import AssayReport
import Foundation
import Testing

@testable import Assay
@testable import AssayCommand
@testable import AssayConsole

/// Answers with judgements made beforehand, by path; cannot read other paths.
struct ScriptedChecker: Checking {
  let script: [String: [Judgement]]
  var summary = Summary()

  mutating func reserve(output: String, inputs: [String]) {}

  mutating func check(path: String, emit: (Answers<Judgement>) -> Bool) async throws(CommandFailure)
  {
    guard let judgements = script[path] else { throw CommandFailure("cannot open `\(path)`") }
    for judgement in judgements {
      summary.add(judgement)
      guard emit(Answers(file: path, [judgement])) else { return }
    }
  }
}

@Suite struct CheckRunTests {
  private static let script: [String: [Judgement]] = [
    "good": [judgement([])], "note": [judgement([.note])], "warning": [judgement([.warning])],
    "bad": [judgement([.error])],
    "skipped": [Judgement(location: Location(file: "skipped", entry: 0), skipped: .noResponse)],
    "many": Array(repeating: judgement([.error, .warning]), count: 5000), "empty": [],
  ]

  private static func judgement(_ levels: [Level]) -> Judgement {
    Judgement(
      location: Location(file: "f", entry: 0), operation: "Get", outcome: "success",
      findings: levels.map {
        Finding(rule: .null, level: $0, part: .response, pointer: "/A", message: "a message")
      })
  }

  /// Runs over the paths and answers what was written.
  private func run(
    _ paths: [String], failOn: Level = .error, output path: String? = nil
  ) async throws -> (AssayCore.ExitCode, String) {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let target = path ?? folder.url.appending(path: "report").path
    var report = ReportWriter(
      renderer: JSONLinesRenderer(), output: try OutputFile(path: target))
    var checker: any Checking = ScriptedChecker(script: Self.script)
    let code = try await CheckRun(paths: paths, failOn: failOn)
      .execute(with: &checker, report: &report)
    return (code, try String(contentsOfFile: target, encoding: .utf8))
  }

  private static let codes: [([String], Level, AssayCore.ExitCode)] = [
    (["good"], .error, .passed), (["bad"], .error, .findings), (["warning"], .error, .passed),
    (["warning"], .warning, .findings), (["note"], .warning, .passed),
    (["note"], .note, .findings), (["skipped"], .error, .noEvidence),
    (["empty"], .error, .noEvidence), (["good", "skipped"], .error, .passed),
    (["absent"], .error, .couldNotRun), (["absent", "bad"], .error, .couldNotRun),
  ]

  @Test(arguments: codes)
  func `the exit code is that of the whole run`(
    _ paths: [String], _ failOn: Level, _ expected: AssayCore.ExitCode
  ) async throws {
    #expect(try await run(paths, failOn: failOn).0 == expected)
  }

  @Test func `an input that cannot be read does not keep the next from being judged`() async throws
  {
    let lines = try await run(["absent", "good", "bad"]).1.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last?.contains(#""conforms":1,"violates":1"#) == true)
  }

  @Test func `a long report is written in pieces and whole`() async throws {
    let lines = try await run(["many"]).1.split(separator: "\n")
    #expect(lines.count == 5001)
    #expect(Set(lines.dropLast()).count == 1)
  }

  @Test func `a disk that is full before the end is an error`() async {
    await #expect(
      throws: CommandFailure("cannot write to `/dev/full`: No space left on device")
    ) {
      try await run(["many"], output: "/dev/full")
    }
  }
}
