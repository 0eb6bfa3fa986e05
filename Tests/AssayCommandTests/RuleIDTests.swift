import AssayCore
import Testing

@Suite struct RuleIDTests {
  @Test(arguments: [
    ("shape/enumvalue", "shape/enum-value"), ("shape/nul", "shape/null"),
    ("shap/null", "shape/null"), ("Shape/Null", "shape/null"), ("enum-value", "shape/enum-value"),
    ("requiredmissing", "shape/required-missing"), ("http/null", "shape/null"),
    ("json/dup", "json/duplicate-key"), ("shape/lenght", "shape/length"),
  ])
  func `the rule that was meant is found`(_ name: String, _ expected: String) {
    #expect(RuleID.meant(by: name)?.rawValue == expected)
  }

  @Test(arguments: ["", "/", "shape", "shape/", "shape/xyz", "xyz/q", "a/b/c"])
  func `a name that is close to no rule gets none`(_ name: String) {
    #expect(RuleID.meant(by: name) == nil)
  }
}
