import Testing

@testable import AssayEngine

/// What can be told of two valid times at a glance.
struct PlainOrderTests {
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let bytes = Array((left + right).utf8)
    let first = Capture(start: 0, count: left.utf8.count, hasEscapes: false, isUsable: true)
    let second = Capture(
      start: first.count, count: right.utf8.count, hasEscapes: false, isUsable: true)
    return PlainOrder.precedes(first, second, in: bytes.span)
  }

  @Test(arguments: [
    ("2024-02-28T23:59:59Z", "2024-02-29T00:00:00Z"),
    ("2024-02-28T23:59:58.999Z", "2024-02-28T23:59:59Z"),
    ("1999-12-31T23:59:59Z", "2000-01-01T00:00:00.123456789Z"),
    ("2024-02-27T00:00:00+01:00", "2024-03-01T00:00:00Z"),
    ("2024-02-27T23:59:59-23:59", "2024-03-01T00:00:00+23:59"),
    ("2023-12-30T00:00:00Z", "2024-01-02T00:00:00-00:00"),
  ])
  func `is told of times that are clearly apart`(_ earlier: String, _ later: String) {
    #expect(Self.precedes(earlier, later))
    #expect(!Self.precedes(later, earlier))
  }

  @Test(arguments: [
    ("2024-02-28T23:59:59Z", "2024-02-28T23:59:59.5Z"),
    ("2024-02-28T00:00:00-23:59", "2024-03-01T00:00:00+23:59"),
    ("2024-02-28T00:00:00+00:00", "2024-02-28T00:00:01Z"),
    ("Tue, 27 Feb 2024 00:00:00 GMT", "Fri, 01 Mar 2024 00:00:00 GMT"),
    ("1709000000.00000000000000", "1809000000.00000000000000"),
    ("1709000000", "1809000000"),
  ])
  func `is left to their values where they are near, or of another format`(
    _ earlier: String, _ later: String
  ) {
    #expect(!Self.precedes(earlier, later))
    #expect(!Self.precedes(later, earlier))
  }

  @Test func `is left to their values where there are escapes`() {
    let text = #"2023-12-30T00:00:00Z2024-01-02T00:00:00\u005a"#
    let first = Capture(start: 0, count: 20, hasEscapes: false, isUsable: true)
    let second = Capture(start: 20, count: 25, hasEscapes: true, isUsable: true)
    let bytes = Array(text.utf8)
    let precedes = PlainOrder.precedes(first, second, in: bytes.span)
    #expect(!precedes)
  }
}
