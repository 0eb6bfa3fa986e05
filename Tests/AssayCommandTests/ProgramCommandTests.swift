import AssayTestSupport
import Foundation
import Testing

@Suite struct ProgramCommandTests {
  private static let root = SharedSuites.packageRoot
  private static let specs = root.appending(path: "specs").path
  private static let golden = root.appending(path: "golden/specs").path
  private static let otherProtocol = root.appending(path: "golden/lint/clean-other-protocol").path

  private static func run(_ arguments: [String]) throws -> Tool.Result {
    try Tool.run(["program"] + arguments)
  }

  private static func listing() throws -> String {
    let path = "golden/programs/partnercentral-selling/GetResourceSnapshotJob.listing"
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func `the listing is the golden one`() throws {
    let result = try Self.run(["GetResourceSnapshotJob", "--spec", Self.specs])
    #expect(try result == Tool.Result(exitCode: 0, output: Self.listing(), errors: ""))
  }

  @Test(arguments: [
    ("input", "input: "), ("output", "output: "), ("any-object", "any object: "),
    ("ThrottlingException", "error ThrottlingException: "), ("comparisons", "comparisons: "),
  ])
  func `a part is shown alone`(_ part: String, _ beginning: String) throws {
    let result = try Self.run(["GetResourceSnapshotJob", "--part", part, "--spec", Self.specs])
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.output.hasPrefix(beginning))
    #expect(try Self.listing().contains("\n\n" + result.output))
    #expect(!result.output.contains("\n\n"))
  }

  @Test func `a pattern that is not judged is told`() throws {
    let spec = Self.root.appending(path: "golden/lint/unjudged-pattern").path
    let result = try Self.run(["Ping", "--part", "input", "--spec", spec])
    let remarks = result.output.matches(of: #/unusable pattern .*/#).map { String($0.output) }
    #expect(
      remarks == [
        #"unusable pattern /^\p{all}+$/"#, #"unusable pattern /^(.)\1$/"#,
        #"unusable pattern /^[\p{Print}]+$/"#, #"unusable pattern /[\p{LD}]/"#,
      ])
  }

  private static let usage: [([String], String)] = [
    ([], "Missing expected argument '<operation>'"),
    (
      ["GetResourceSnapshot", "--spec", specs],
      "error: no contract holds an operation `GetResourceSnapshot`: did you mean "
        + "`GetResourceSnapshotJob`?\n"
    ),
    (["Zebra", "--spec", specs], "error: no contract holds an operation `Zebra`\n"),
    (
      ["GetTree", "--spec", golden, "--part", "ouput"],
      "error: `GetTree` has no part `ouput`: did you mean `output`?\n"
    ),
    (
      ["GetTree", "--spec", golden, "--part", "TreeMising"],
      "error: `GetTree` has no part `TreeMising`: did you mean `TreeMissing`?\n"
    ),
    (["GetTree", "--spec", "none"], "cannot read the folder `none`"),
    (
      ["GetSheet", "--spec", otherProtocol],
      "error: `paper-mill` speaks `restJson1`, which is not supported yet: awsJson1_0 and "
        + "awsJson1_1 are judged\n"
    ),
    (
      ["GetSheet", "--spec", otherProtocol, "--spec", specs],
      "error: `GetSheet` is of `paper-mill`, whose protocol `restJson1` is not supported yet\n"
    ),
  ]

  @Test(arguments: usage)
  func `what cannot run exits 2, and says why on standard error`(
    _ arguments: [String], _ message: String
  ) throws {
    let result = try Self.run(arguments)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `help teaches by example`() throws {
    let output = try Self.run(["--help"]).output
    #expect(output.contains("EXAMPLES\n  assay "))
    #expect(output.split(separator: "\n").filter { $0.count > 80 } == [])
  }
}
