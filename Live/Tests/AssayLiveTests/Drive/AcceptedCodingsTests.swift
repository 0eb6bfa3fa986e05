import AssayValidator
import Testing

@testable import AssayLive

@Suite struct AcceptedCodingsTests {
  @Test(arguments: [
    (nil, false), ("gzip", false), ("deflate, GZIP;q=0.5", false), ("*", false),
    ("identity", true), ("", true), ("gzip;q=0, *", true), ("identity, *;q=0", true),
  ])
  func `a client excludes the codings that it does not list`(value: String?, isExcluded: Bool) {
    let fields = value.map { [WireHeader("Accept-Encoding", $0)] } ?? []
    #expect(AcceptedCodings.exclude("gzip", in: fields) == isExcluded)
  }
}
