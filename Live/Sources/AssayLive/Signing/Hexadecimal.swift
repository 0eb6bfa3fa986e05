/// Lower-case hexadecimal, the only form that Signature Version 4 knows.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let lowercase = Array("0123456789abcdef".utf8)
    let digits = bytes.flatMap { [lowercase[Int($0 >> 4)], lowercase[Int($0 & 15)]] }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes of pairs of digits; nil for an odd number, an upper-case letter or any other byte.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { digit($0, letters: UInt8(ascii: "a")) }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// The value of a digit, where the letters begin with that `a`; nil for any other byte.
  static func digit(_ byte: UInt8, letters first: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case first...first + 5: byte - first + 10
    default: nil
    }
  }
}
