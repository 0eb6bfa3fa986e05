import AssayCore
import Foundation
import Testing

@Suite struct CompletionTests {
  private static let marks: [(String, String)] = [
    ("bash", "complete -o filenames -F _assay assay"), ("zsh", "#compdef assay"),
    ("fish", "complete -c 'assay'"),
  ]

  @Test(arguments: marks)
  func `the script is that of the shell, and knows the ids of rules`(
    _ shell: String, _ mark: String
  ) throws {
    let result = try Tool.run(["completion", shell])
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(result.output.contains(mark))
    #expect(RuleID.all.filter { !result.output.contains($0.rawValue) } == [])
  }

  @Test func `bash takes the script`() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write("assay.bash", Tool.run(["completion", "bash"]).output)
    let bash = try Process.run(URL(filePath: "/bin/bash"), arguments: ["-n", script])
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }
}
