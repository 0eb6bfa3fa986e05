/// Percent-encoding as Signature Version 4 wants it: all but unreserved characters, upper-case.
enum PercentEncoding {
  /// Encodes each byte but letters, digits, `-`, `.`, `_`, `~` and, in a path, `/`.
  static func encode(_ bytes: some Sequence<UInt8>, isPath: Bool = false) -> String {
    let uppercase = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in bytes {
      if isUnreserved(byte) || (isPath && byte == UInt8(ascii: "/")) {
        encoded.append(byte)
      } else {
        encoded += [percent, uppercase[Int(byte >> 4)], uppercase[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Replaces each `%` and its two digits; a `%` without them stays, and so does `+`.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == percent, let value = escaped(rest) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// The byte for which two digits of either letter case stand.
  private static func escaped(_ rest: ArraySlice<UInt8>) -> UInt8? {
    let digits = rest.prefix(2).compactMap {
      Hexadecimal.digit($0, letters: UInt8(ascii: "a"))
        ?? Hexadecimal.digit($0, letters: UInt8(ascii: "A"))
    }
    return digits.count == 2 ? digits[0] << 4 | digits[1] : nil
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static let percent = UInt8(ascii: "%")
}
