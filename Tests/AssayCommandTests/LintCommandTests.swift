import Testing

@testable import AssayCommand

@Suite struct LintCommandTests {
  @Test(arguments: [
    (0, 1, 1, "1 contract: 0 errors, 1 warning"), (1, 2, 3, "2 contracts: 1 error, 3 warnings"),
  ])
  func `the last line counts`(_ errors: Int, _ contracts: Int, _ warnings: Int, _ line: String) {
    let total = LintResult(text: "", errors: errors, warnings: warnings)
    #expect(LintCommand.summary(of: total, contracts: contracts) == line)
  }
}
