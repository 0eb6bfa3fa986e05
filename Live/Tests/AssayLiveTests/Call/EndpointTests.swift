import AssayEngine
import AssayLive
import AssayValidator
import Testing

@Suite struct EndpointTests {
  private static func request(_ endpoint: String, prefix: String = "") throws -> OutgoingRequest {
    let wire = WireRequest(
      method: "POST", hostPrefix: prefix, path: "/", headers: [], body: [])
    return try CallSigner(Endpoint(endpoint), nil).request(wire, at: Instant(seconds: 0))
  }

  @Test(arguments: [
    ("https://bakery.test", "https://bakery.test/", "bakery.test"),
    ("HTTPS://bakery.test/", "https://bakery.test/", "bakery.test"),
    ("https://bakery.test:443", "https://bakery.test/", "bakery.test"),
    ("http://bakery.test:443", "http://bakery.test:443/", "bakery.test:443"),
    (
      "http://127.0.0.1:8080/scenario/NAME", "http://127.0.0.1:8080/scenario/NAME", "127.0.0.1:8080"
    ),
    ("http://[::1]:80/", "http://[::1]/", "[::1]"),
    ("http://[::1]:81/", "http://[::1]:81/", "[::1]:81"),
  ])
  func `an endpoint makes URL and host`(
    _ endpoint: String, _ url: String, _ host: String
  ) throws {
    let request = try Self.request(endpoint)
    #expect(request.url == url)
    #expect(request.fields.first("host") == host)
  }

  @Test(arguments: [
    ("https://bakery.test:8443", "https://data-bakery.test:8443/"),
    ("http://127.0.0.1:80", "http://127.0.0.1/"), ("http://[::1]", "http://[::1]/"),
    ("http://localhost:1", "http://localhost:1/"),
  ])
  func `a prefix stands before a name, not before an address`(
    _ endpoint: String, _ url: String
  ) throws {
    #expect(try Self.request(endpoint, prefix: "data-").url == url)
  }

  @Test(arguments: [
    "", "bakery.test", "ftp://bakery.test", "https://", "https:///path", "https://bakery.test?a=b",
    "https://bakery.test/#a", "https://bakery test", "https://user:secret@bakery.test",
    "https://bakery.test:0", "https://bakery.test:x", "https://bakery.test:65536", "https://[::1",
    "https://a\\b", "https://bäckerei.test",
  ])
  func `what is no endpoint is refused`(_ url: String) {
    let error = #expect(throws: SettingsError.self) { _ = try Endpoint(url) }
    #expect(error?.message.contains("secret") == false)
  }
}
