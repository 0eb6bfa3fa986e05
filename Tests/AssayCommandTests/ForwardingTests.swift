import AssayConsole
import Foundation
import Testing

@Suite struct ForwardingTests {
  /// The tool in a folder of its own, beside what may stand there for the program of live traffic.
  private static func run(
    _ arguments: [String], liveProgram: String?
  ) throws -> Tool.Result {
    let folder = try TemporaryFolder()
    let tool = folder.url.appending(path: "assay")
    do {
      try FileManager.default.linkItem(at: Tool.path, to: tool)
    } catch {
      // Another file system.
      try FileManager.default.copyItem(at: Tool.path, to: tool)
    }
    if let liveProgram {
      let path = try folder.write("assay-live", liveProgram)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return try Tool.run(arguments, in: folder, shell: #"shift; ./assay "$@""#)
  }

  @Test(
    arguments: LiveSubcommand.allCases,
    [["--help"], ["-h", "--version"], ["a", "--", "--b", ""], []])
  func `a subcommand of live traffic is handed on with all that follows it`(
    _ subcommand: LiveSubcommand, _ arguments: [String]
  ) throws {
    let result = try Self.run(
      [subcommand.name] + arguments,
      liveProgram: "#!/bin/sh\nprintf '<%s>' \"$@\"\necho of >&2\nexit 3\n")
    let expected = ([subcommand.name] + arguments).map { "<\($0)>" }.joined()
    #expect(result == Tool.Result(exitCode: 3, output: expected, errors: "of\n"))
  }

  @Test(arguments: LiveSubcommand.allCases)
  func `without that program it is told how to come by it`(_ subcommand: LiveSubcommand) throws {
    let result = try Self.run([subcommand.name, "--help"], liveProgram: nil)
    #expect(
      result
        == Tool.Result(
          exitCode: 2, output: "",
          errors: """
            error: `assay-live` does this, and is not built: put it beside `assay`, or run \
            `Scripts/assay \(subcommand.name)`, which builds it (some minutes)

            """))
  }

  @Test func `a program that is none is told`() throws {
    let result = try Self.run(["call"], liveProgram: "\u{7F}ELF")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("assay-live`: Exec format error\n"))
  }

  @Test(arguments: [
    ("/a/.build/release/assay", "/a"), ("/a/Live/.build/release/assay-live", "/a"),
    ("/.build/a/.build-x/debug/assay", "/.build/a"), ("/usr/bin/assay", nil),
  ])
  func `the package of a program is above its build folder`(_ path: String, _ package: String?) {
    #expect(OwnExecutable.package(ofProgramAt: path) == package)
  }
}
