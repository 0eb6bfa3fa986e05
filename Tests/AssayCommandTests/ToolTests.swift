import Foundation
import Testing

@Suite struct ToolTests {
  private static let usage: [([String], String)] = [
    (["check"], "Say what to check: a recording, a folder of them"),
    (["check", "--format", "json"], "\n  assay check session.jsonl\n"),
    (["check", "a", "--format", "xml"], "one of 'text', 'json' or 'jsonl'"),
    (["check", "a", "--profile", "mild"], "one of 'service', 'strict' or 'lenient'"),
    (["check", "a", "--fail-on", "Error"], "one of 'error', 'warning' or 'note'"),
    (["check", "a", "--color", "yes"], "one of 'auto', 'always' or 'never'"),
    (["check", "a", "--max-entry", "0"], "at least 1"),
    (["check", "a", "--max-entry", "many"], "'--max-entry <bytes>'"),
    (["check", "a", "--output", "a"], "would overwrite 'a'"),
    (["check", "a", "--spec", "none"], "cannot read the folder `none`: no such file or folder"),
    (["lint", "none"], "cannot read the folder `none`: no such file or folder"),
    (["rules", "shape/nul"], "there is no rule `shape/nul`: did you mean `shape/null`?"),
    (["rules", "shape"], "there is no rule `shape`: `assay rules` lists them all"),
    (["completion"], "Missing expected argument '<shell>'"),
    (["completion", "tcsh"], "one of 'bash', 'zsh' or 'fish'"),
    (["rules", "a", "b"], "Unexpected argument 'b'"),
    (["bogus"], "Unexpected argument 'bogus'"), (["--bogus"], "Unknown option '--bogus'"),
  ]

  @Test(arguments: usage)
  func `what cannot run exits 2, and says why on standard error`(
    _ arguments: [String], _ message: String
  ) throws {
    let result = try Tool.run(arguments)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["help", "check"], ["check", "--help"], ["lint", "--help"],
    ["rules", "--help"], ["completion", "--help"], ["manual", "--help"], ["--version"], ["rules"],
    ["rules", "shape/required-missing"],
  ])
  func `help, versions and rules are printed and exit 0`(_ arguments: [String]) throws {
    let result = try Tool.run(arguments)
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty == false)
    #expect(result.errors == "")
  }

  @Test(arguments: [
    [], ["check", "--help"], ["lint", "--help"], ["rules", "--help"], ["completion", "--help"],
    ["manual", "--help"],
  ])
  func `help teaches by example`(_ arguments: [String]) throws {
    let output = try Tool.run(arguments).output
    #expect(output.contains("EXAMPLES\n  assay "))
    #expect(output.split(separator: "\n").filter { $0.count > 80 } == [])
  }

  @Test func `without arguments nothing was checked, which is no pass`() throws {
    #expect(try Tool.run([]).exitCode == 2)
  }

  @Test func `a full disk is an error`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let result = try Tool.run(["rules"], output: full)
    #expect(result.exitCode == 2)
    #expect(result.errors == "error: cannot write to standard output: No space left on device\n")
  }
}
