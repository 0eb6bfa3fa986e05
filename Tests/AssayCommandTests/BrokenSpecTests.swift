import AssayTestSupport
import Foundation
import Testing

/// A contract with errors validates nothing.
struct BrokenSpecTests {
  @Test(
    .tags(.golden),
    arguments: [
      "yaml-tab", "yaml-not-utf-8", "yaml-alias", "yaml-syntax", "duplicate-key", "endless-shape",
      "empty-file", "wrong-type-of-file",
    ])
  func `check exits 2 and says what lint says`(_ name: String) throws {
    let spec = SharedSuites.packageRoot.appending(path: "golden/lint/\(name)")
    let expected = try String(contentsOf: spec.appending(path: "expected"), encoding: .utf8)
    let first = try #require(expected.split(separator: "\n").first)
    let folder = try TemporaryFolder()
    try folder.make(["a": Data(Recorded.conforming.utf8)])
    let result = try Tool.run(["check", "a", "--spec", spec.path], in: folder)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(first))
    #expect(result.errors.contains("error: a contract with errors validates nothing: `"))
  }

  @Test func `a bomb of aliases ends`() throws {
    let levels = (1...40).map { level in
      "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
        + "]\n"
    }
    let folder = try TemporaryFolder()
    let text = "assay: 1\na0: &a0 [x]\n" + levels.joined()
    try folder.make(["s/service.yaml": Data(text.utf8)])
    let result = try Tool.run(["check", "/dev/null", "--spec", "s"], in: folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("error spec/yaml:"))
  }

  @Test func `a loop of links among contracts ends`() throws {
    let folder = try TemporaryFolder()
    let specs = SharedSuites.packageRoot.appending(path: "specs/partnercentral-selling").path
    try folder.make(
      ["a": Data(Recorded.conforming.utf8)],
      links: ["s/contract": specs, "s/self": ".", "s/up": "../s", "s/knot": "knot"])
    let result = try Tool.run(["check", "a", "--spec", "s"], in: folder)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
  }
}
