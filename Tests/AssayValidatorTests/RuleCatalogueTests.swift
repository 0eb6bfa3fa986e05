import AssayCore
import AssayValidator
import Testing

@Suite struct RuleCatalogueTests {
  @Test func `holds every rule once, in the order of the ids`() {
    #expect(Rule.all.map(\.id) == RuleID.all)
    #expect(Set(RuleID.all).count == RuleID.all.count)
  }

  @Test(arguments: RuleID.all) func `finds a rule by its id`(id: RuleID) {
    #expect(Rule.named(id)?.id == id)
  }

  @Test func `knows no rule by another id`() {
    #expect(Rule.named(RuleID("shape/odour")) == nil)
  }
}

@Suite struct RulePageTests {
  @Test(arguments: RuleID.all) func `keeps to 80 columns`(id: RuleID) throws {
    let page = RulePage(try #require(Rule.named(id))).text
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: RuleID.all) func `shows two different examples`(id: RuleID) throws {
    let rule = try #require(Rule.named(id))
    let page = RulePage(rule).text
    let (_, examples) = try #require(page.cut(at: "\nPasses\n"))
    let (passes, afterwards) = try #require(examples.cut(at: "\n\nFails\n"))
    let (fails, ground) = try #require(afterwards.cut(at: "\n\nGround\n"))
    #expect(passes != fails && !passes.isEmpty && !fails.isEmpty && !ground.isEmpty)
  }

  @Test func `shows only what differs from a good exchange`() throws {
    let page = RulePage(try #require(Rule.named(.null))).text
    #expect(
      page == """
        shape/null
        note; error under strict

        An optional member that has no value is left out; null means the same but is not
        sent.

        Why it matters
          Readers must take null as absent, and the real service sends it; a
          hand-written client may show the word null. In a dense list or map a null is
          an error, and a warning where the model does not tell dense from sparse.

        Passes
          < {"Catalog":"AWS"}

        Fails
          < {"Catalog":"AWS","LastFailure":null}

        Ground
          Smithy 2.0, AWS JSON 1.0 protocol, shape serialization; sparse trait

        """)
  }

  @Test(arguments: [
    (RuleID.contentEncoding, "  < (no Content-Encoding)", "  < Content-Encoding: gzip"),
    (.requestID, "  < " + Example.requestID.joined(separator: ": "), "  < (no x-amzn-RequestId)"),
    (.byteOrderMark, #"  < {"Catalog":"AWS"}"#, #"  < \u{feff}{"Catalog":"AWS"}"#),
    (
      .depth, #"  < {"Catalog":"AWS","Trace":[×511]×511}"#,
      #"  < {"Catalog":"AWS","Trace":[×512]×512}"#
    ),
  ]) func `makes the difference visible`(id: RuleID, passes: String, fails: String) throws {
    let page = RulePage(try #require(Rule.named(id))).text
    #expect(page.contains("\nPasses\n\(passes)\n\nFails\n\(fails)\n\n"))
  }

  @Test(arguments: [
    (Rule.Levels(.error), "error"),
    (Rule.Levels(.note, isStrict: true), "note; error under strict"),
    (Rule.Levels(.error, isLenient: true), "error; note under lenient"),
    (Rule.Levels(.warning, live: .error), "error in a live exchange, warning in a recording"),
  ]) func `says the levels in words`(levels: Rule.Levels, words: String) {
    #expect(levels.words == words)
  }
}

extension String {
  /// What stands before and after the first occurrence of a text.
  fileprivate func cut(at text: String) -> (String, String)? {
    guard let range = firstRange(of: text) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
