import Foundation
import Testing

@Suite struct ManualTests {
  private static let subcommands = [
    "call", "check", "decode", "drive", "import", "lint", "mutants", "program", "proxy", "rules",
    "serve", "completion", "manual",
  ]

  /// The page as a reader sees it: without the escapes of what this test looks for.
  private static func page() throws -> String {
    let result = try Tool.run(["manual"])
    #expect(result.exitCode == 0)
    return result.output.replacing(#"\-"#, with: "-")
  }

  @Test func `these are all subcommands`() throws {
    let help = try Tool.run(["help"]).output.split(separator: "SUBCOMMANDS:\n").last ?? ""
    #expect(help.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.output.1) } == Self.subcommands)
  }

  @Test(arguments: subcommands)
  func `the manual page has every option that help has`(_ subcommand: String) throws {
    let page = try Self.page()
    let help = try Tool.run(["help", subcommand]).output
    let options = help.matches(of: #/\n  ((?:-[a-z], )?--[a-z-]+(?: <[a-z=-]+>)?|<[a-z]+>)/#)
      .map { String($0.output.1) }
    #expect(options.count >= 2)
    let section = page.split(separator: "\n.SH ").first {
      $0.hasPrefix("ASSAY \(subcommand.uppercased())\n")
    }
    let shown = (section ?? "").split(separator: "\n").filter { $0.hasPrefix(".B ") }
    #expect(shown.map { String($0.dropFirst(3)) } == options)
  }

  @Test
  func `the manual page has the parts that man expects, and no line that is a macro by chance`()
    throws
  {
    let lines = try Self.page().split(separator: "\n")
    #expect(lines.first?.hasPrefix(".TH ASSAY 1 ") == true)
    #expect(lines.prefix(4).last == ".SH SYNOPSIS")
    let macros = Set(lines.filter { $0.hasPrefix(".") || $0.hasPrefix("'") }.map(Self.macro))
    #expect(macros == [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nf", ".fi"])
  }

  private static func macro(_ line: Substring) -> Substring { line.prefix { $0 != " " } }
}
