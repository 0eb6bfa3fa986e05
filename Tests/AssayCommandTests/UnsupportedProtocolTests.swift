import AssayTestSupport
import Foundation
import Testing

/// A contract whose protocol cannot be judged yet can be read; that nothing is judged by it is said.
struct `a contract of a protocol that is not supported` {
  private static let spec = SharedSuites.packageRoot.appending(
    path: "golden/lint/clean-other-protocol")

  private static let exchange = #"""
    {"request":{"method":"GET","url":"https://paper-mill.north-1.example.com/sheets/1",\#
    "headers":{}},"response":{"status":200,"headers":{},"body":"{}"}}

    """#

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let first = SharedSuites.packageRoot.appending(path: "specs/partnercentral-selling").path
    try folder.make(
      ["sheets.jsonl": Data(exchange.utf8)],
      links: ["both/paper-mill": spec.path, "both/partnercentral-selling": first])
    return folder
  }

  @Test func `lints with a warning`() throws {
    let result = try Tool.run(["lint", Self.spec.path])
    #expect(result.exitCode == 0)
    #expect(
      result.output == """
        \(Self.spec.path): warning spec/not-judged: `restJson1` is not supported yet: `assay check` \
        judges no exchange of this service
        1 contract: 0 errors, 1 warning

        """)
  }

  @Test func `judges nothing by itself, and says why`() throws {
    let result = try Tool.run(
      ["check", "sheets.jsonl", "--spec", Self.spec.path], in: Self.folder())
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(
      result.errors == """
        error: `paper-mill` speaks `restJson1`, which is not supported yet: awsJson1_0 and \
        awsJson1_1 are judged

        """)
  }

  @Test func `has its traffic skipped and counted beside others`() throws {
    let result = try Tool.run(["check", "sheets.jsonl", "--spec", "both"], in: Self.folder())
    #expect(result.exitCode == 3)
    #expect(
      result.output == """
        checked   no exchange
        skipped   1 entry: 1 protocol not supported yet
        found     0 errors, 0 warnings, 0 notes

        no evidence: nothing was checked; the traffic is of services whose protocol cannot be judged yet: so
        far awsJson1_0 and 1_1

        """)
  }

  @Test func `has no operation to name`() throws {
    let result = try Tool.run(
      ["check", "sheets.jsonl", "--spec", "both", "--operation", "GetSheet"], in: Self.folder())
    #expect(result.exitCode == 2)
    #expect(
      result.errors == """
        error: `GetSheet` is of `paper-mill`, whose protocol `restJson1` is not supported yet

        """)
  }
}
