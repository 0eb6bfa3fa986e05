import AssayEngine
import AssayValidator
import Testing

@Suite struct ExactNumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.000", "0"), ("7", "7"), ("-7", "-7"), ("1000", "1000"),
    ("1e3", "1000"), ("1.0E+3", "1000"), ("1200e-2", "12"), ("1.50", "1.5"), ("5e-1", "0.5"),
    ("-0.00120", "-0.0012"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("0.10000000000000000001", "0.10000000000000000001"),
    ("1e30", "1000000000000000000000000000000"), ("1e31", "1e31"), ("-12e400", "-12e400"),
    ("1e-31", "0.0000000000000000000000000000001"), ("1e-32", "1e-32"), ("15e-999", "15e-999"),
    ("1e999999999999999999", "1e999999999999999999"),
  ])
  func `keeps the value of a number, whatever its digits`(_ written: String, _ text: String) {
    #expect(ExactNumber(written)?.text == text)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1e", "1e+", "e5", "0x1", "1 ", "1,5", "NaN", "1e1234567890123456789",
    "--1",
    "1e99999999999999999999",
  ])
  func `takes nothing for a number that is none, or whose exponent has no end`(_ text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test(arguments: [
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("1e3", 1000),
  ])
  func `is an integer of 64 bits where it can be`(_ text: String, _ integer: Int) {
    #expect(ExactNumber(text)?.integer == integer)
    #expect(ExactNumber(integer).text == String(integer))
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "0.5", "1e19", "1e999999999999999999",
  ])
  func `is no integer of 64 bits elsewhere`(_ text: String) {
    #expect(ExactNumber(text)?.integer == nil)
  }

  @Test func `equal numbers are equal however they are written`() {
    #expect(ExactNumber("1e3") == ExactNumber("1000.000"))
    #expect(ExactNumber("1e3") != ExactNumber("1e4"))
    #expect(ExactNumber("-1") != ExactNumber("1"))
  }
}

@Suite struct RealTests {
  @Test func `NaN is equal to itself, and a float to no double`() {
    #expect(Real(Double.nan) == Real(Double.nan))
    #expect(Real(Float.nan) != Real(Double.nan))
    #expect(Real(1.5) != Real(2.5))
  }
}
