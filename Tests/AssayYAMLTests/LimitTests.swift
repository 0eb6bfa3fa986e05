import AssayCore
import AssayYAML
import Testing

struct LimitTests {
  /// Ten levels of ten aliases each: 10,000,000,000 nodes in 500 bytes.
  static let billionLaughs: String = {
    let levels = (1...10).map { level in
      let alias = "*l\(level - 1)"
      return "l\(level): &l\(level) [\(Array(repeating: alias, count: 10).joined(separator: ","))]"
    }
    return "l0: &l0 ha\n" + levels.joined(separator: "\n") + "\n"
  }()

  @Test func `a billion laughs are refused within milliseconds`() {
    let clock = ContinuousClock()
    var error: YAMLError?
    let time = clock.measure { error = refusal(of: Self.billionLaughs) }
    #expect(error?.code == .limit)
    #expect(error?.detail == "aliases stand for more than 100000 nodes")
    #expect(time < .milliseconds(200))
  }

  @Test(arguments: [("[[[]]]", true), ("[[[[]]]]", false), ("{a: {b: {c: 1}}}", true)])
  func `depth has a limit`(text: String, isRead: Bool) {
    #expect((refusal(of: text, limits: YAMLLimits(depth: 3)) == nil) == isRead)
  }

  @Test(arguments: [("[&x [[]], [*x]]", true), ("[&x [[]], [[*x]]]", false)])
  func `an alias is as deep as what it stands for`(text: String, isRead: Bool) {
    #expect((refusal(of: text, limits: YAMLLimits(depth: 4)) == nil) == isRead)
  }

  @Test(arguments: [("[&x [1, 2], *x]", true), ("[&x [1, 2], *x, *x]", false)])
  func `aliases have a limit together`(text: String, isRead: Bool) {
    #expect((refusal(of: text, limits: YAMLLimits(aliasedNodes: 5)) == nil) == isRead)
  }

  @Test(arguments: [("abcd", true), ("abcde", false)])
  func `size has a limit`(text: String, isRead: Bool) {
    #expect((refusal(of: text, limits: YAMLLimits(bytes: 4)) == nil) == isRead)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["[", "{a: ", "- ", "? ", "&a [", "a:\n"])
  func `a hundred thousand openings are refused`(opening: String) {
    #expect(refusal(of: String(repeating: opening, count: 100_000)) != nil)
  }
}
