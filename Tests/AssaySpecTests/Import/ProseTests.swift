import AssaySpec
import Testing

/// One line of a model's documentation, and the id of its service.
struct ProseTests {
  @Test(arguments: [
    ("<p>Starts a job.</p><p>Later.</p>", "Starts a job."), ("No end", "No end"),
    ("<p>One. Two.</p>", "One."), ("Why? So.", "Why?"), ("<p>e.g. this. That.</p>", "e.g. this."),
    ("a &lt;b&gt; &amp;amp; &quot;c&quot; &#233;&#xe9; d", "a <b> &amp; \"c\" éé d"),
    ("fish &chips; & more", "fish &chips; & more"), ("AT&T", "AT&T"), ("R&", "R&"),
    ("<p></p><note> <p> Second </p></note>", "Second"), ("a<br/>b", "a"),
    ("<code>x</code>y", "xy"), ("a\n  b\tc", "a b c"), ("bell\u{7}\u{85}\u{2028}end", "bell end"),
    ("right\u{202e}left", "rightleft"), ("3.5 GB. Big.", "3.5 GB."),
  ])
  func `is the first sentence without markup`(html: String, line: String) {
    #expect(Prose.line(html) == line)
  }

  @Test(arguments: ["", "   ", "<p></p>", "<!-- nothing -->", "&#7;"])
  func `is nothing where no text is left`(html: String) {
    #expect(Prose.line(html) == nil)
  }

  @Test func `is cut at a word`() throws {
    let words = Array(repeating: "words", count: 40).joined(separator: " ")
    let line = try #require(Prose.line(words))
    #expect(line.hasSuffix("words …"))
    #expect(90...102 ~= line.unicodeScalars.count)
    let long = try #require(Prose.line(String(repeating: "x", count: 500)))
    #expect(long == String(repeating: "x", count: 100) + "…")
  }

  @Test(arguments: [
    ("PartnerCentral Selling", "partnercentral-selling"), ("SQS", "sqs"),
    ("CloudWatch Logs", "cloudwatch-logs"), ("A4B / C", "a4b-c"), ("IoT 1Click  ", "iot-1click"),
  ])
  func `a service is named in lower case with hyphens`(name: String, id: String) {
    #expect(ServiceName.id(name) == id)
  }
}
