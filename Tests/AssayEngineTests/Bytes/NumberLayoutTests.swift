import Testing

@testable import AssayEngine

/// Numbers of any number of digits and any exponent, by value.
struct NumberLayoutTests {
  /// In their order, each with the other ways of writing it.
  private static let ascending: [[String]] = [
    ["-1e1000000000", "-10e999999999"],
    ["-18446744073709551616"],
    ["-18446744073709551615", "-1.8446744073709551615e19"],
    ["-1.5", "-15e-1", "-0.15E+1"],
    ["-1", "-1.0", "-10e-1"],
    ["-1e-400"],
    ["0", "-0", "0.000", "0e5", "-0.0e-99999999999999999999", "0E+99999999999999999999"],
    ["1e-1000000000"],
    ["1e-400", "0.1e-399", "10e-401"],
    ["0.1", "1e-1", "100e-3"],
    ["0.10000000000000000000000000001"],
    ["1", "1.0", "1.000e0", "10e-1", "0.1e1"],
    ["9007199254740992"],
    ["9007199254740993", "9007199254740993.000"],
    ["9223372036854775807"],
    ["9223372036854775808", "9223372036854775808e0"],
    ["1e19"],
    ["1e400", "10e399"],
    ["1e400000000000"],
  ]

  private static let pairs: [(left: Int, right: Int)] = ascending.indices.flatMap { left in
    ascending.indices.map { (left, $0) }
  }

  @Test(arguments: pairs)
  func `are ordered by value`(_ left: Int, _ right: Int) {
    for smaller in Self.ascending[left] {
      for greater in Self.ascending[right] {
        #expect(
          DecimalOrder.isLess(Array(smaller.utf8), Array(greater.utf8)) == (left < right),
          "\(smaller) \(greater)")
      }
    }
  }

  @Test(arguments: pairs)
  func `are equal by value`(_ left: Int, _ right: Int) {
    for first in Self.ascending[left] {
      for second in Self.ascending[right] {
        #expect(
          DecimalOrder.areEqual(Array(first.utf8), Array(second.utf8)) == (left == right),
          "\(first) \(second)")
      }
    }
  }

  private static let integers: [(text: String, isInteger: Bool, value: Int64?)] = [
    ("0", true, 0), ("-0.0", true, 0), ("1.0", true, 1), ("1e3", true, 1000), ("10e-1", true, 1),
    ("1.5", false, nil), ("15e-1", false, nil), ("1.50e1", true, 15), ("-1200e-2", true, -12),
    ("9223372036854775807", true, .max), ("-9223372036854775808", true, .min),
    ("9223372036854775808", true, nil), ("-9223372036854775809", true, nil),
    ("9223372036854775807.0", true, .max), ("922337203685477580.7e1", true, .max),
    ("1e18", true, 1_000_000_000_000_000_000), ("1e19", true, nil), ("1e400", true, nil),
    ("1e-400", false, nil), ("0e-400", true, 0), ("1e99999999999999999999", true, nil),
    ("1e-99999999999999999999", false, nil), ("100000000000000000000e-20", true, 1),
  ]

  @Test(arguments: integers)
  func `are integers by value`(_ text: String, _ isInteger: Bool, _ value: Int64?) {
    let bytes = Array(text.utf8)
    let layout = NumberLayout(bytes.span, 0..<bytes.count)
    #expect(layout.isInteger == isInteger)
    #expect(layout.integer(in: bytes.span) == value)
  }

  @Test func `a million digits cost no more than a walk over them`() {
    let nines = [UInt8](repeating: UInt8(ascii: "9"), count: 1_000_000)
    #expect(DecimalOrder.isLess(nines, nines + Array("e1".utf8)))
    #expect(!DecimalOrder.isLess(nines, nines + Array(".0".utf8)))
  }

  @Test(arguments: ["", "+1", ".5", "1.", "01", "NaN", "0x1", "1 ", "one"])
  func `a bound that is no JSON number is none`(_ text: String) {
    #expect(NumberBound(text) == nil)
  }
}
