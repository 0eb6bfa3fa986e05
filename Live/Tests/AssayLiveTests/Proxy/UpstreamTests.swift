import AssayLive
import Testing

@Suite struct UpstreamTests {
  @Test(arguments: [
    ("http://localhost", "localhost"), ("HTTP://localhost:80/", "localhost"),
    ("https://sqs.eu-north-1.amazonaws.com:443/a/b", "sqs.eu-north-1.amazonaws.com"),
    ("https://localhost:80", "localhost:80"), ("http://[::1]:5000", "[::1]:5000"),
    ("http://[::1]", "[::1]"),
  ])
  func `a host field names the port where it is not that of the scheme`(
    url: String, authority: String
  ) throws {
    #expect(try Upstream(url: url).authority == authority)
  }

  @Test(arguments: [
    "", "localhost:5000", "ftp://localhost", "http://", "http:///a", "http://:80", "http://a:",
    "http://a:0", "http://a:65536", "http://a:+80", "http://a?b", "http://a#b", "http://u:p@a",
    "http://a b",
  ])
  func `what is no URL of a server is refused`(url: String) {
    let fault = #expect(throws: CallFault.self) { _ = try Upstream(url: url) }
    #expect(fault?.code == .badURL)
    #expect(fault?.message.hasSuffix("got `\(url)`") == true)
  }
}
