import Testing

@testable import AssayEngine

@Suite struct ClassRunTests {
  @Test(arguments: [
    "^job-[0-9a-z]{13}$", "^O[0-9]{1,19}$", "^arn:.*", "^[a-zA-Z]+$", "^(?:[a-z]{1,2048})$",
    "^(?:(?:abc){2}[0-9]*)$", "", ".*", "^", "^$", "^(?:a|b|[0-9]){3}-", "^a{0,1}b?c$",
    "^[a-z][a-z0-9-]{0,62}$", "^arn:aws:iam::[0-9]{12}:role/.+$", "^[a-z]{2}[a-z]*$",
  ])
  func `a row of runs is recognised`(_ source: String) throws {
    #expect(try Pattern(source).runs != nil)
  }
}
