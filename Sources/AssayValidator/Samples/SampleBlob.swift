/// Values of blobs: bytes as padded base64 (RFC 4648 section 4).
enum SampleBlob {
  /// So many bytes that read as text, another text for another ordinal.
  static func text(bytes count: Int, ordinal: Int) -> String {
    let word = Array((ordinal == 0 ? "assay" : "assay\(ordinal)").utf8)
    let bytes = (0..<count).map { word[(word.count - 1 - $0 % word.count)] }
    return base64(bytes.reversed())
  }

  static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
      }
      for index in 0..<4 {
        let sextet = Int(bits >> UInt32(18 - 6 * index)) & 63
        text.unicodeScalars.append(index <= group.count ? alphabet[sextet] : "=")
      }
    }
    return text
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
}
