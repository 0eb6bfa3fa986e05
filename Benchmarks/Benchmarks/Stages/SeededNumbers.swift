/// SplitMix64: the same seed gives the same numbers, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A text of characters of an alphabet.
  mutating func text(_ count: Int, of alphabet: String = "0123456789abcdefghijklmnopqrstuvwxyz")
    -> String
  {
    let characters = Array(alphabet)
    return String(
      (0..<count).map { _ in characters[Int(next() % UInt64(characters.count))] })
  }

  /// A number with leading zeros.
  mutating func digits(_ range: ClosedRange<Int>, width: Int = 2) -> String {
    let digits = String(Int.random(in: range, using: &self))
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A time of RFC 3339: in UTC, with milliseconds in half of the cases.
  mutating func dateTime(years: ClosedRange<Int> = 2019...2024) -> String {
    let day = "\(digits(years))-\(digits(1...12))-\(digits(1...28))"
    let clock = "\(digits(0...23)):\(digits(0...59)):\(digits(0...59))"
    let fraction = Bool.random(using: &self) ? "." + digits(0...999, width: 3) : ""
    return "\(day)T\(clock)\(fraction)Z"
  }
}
