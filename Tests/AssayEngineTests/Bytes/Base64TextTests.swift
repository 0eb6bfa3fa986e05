import AssayCore
import AssayEngine
import Testing

struct Base64TextTests {
  private static let texts: [(text: String, count: Result<Int, Base64Text.Fault>)] = [
    ("", .success(0)), ("QQ==", .success(1)), ("QUI=", .success(2)), ("QUJD", .success(3)),
    ("+/+/+/+/+/+/", .success(9)), ("AAAAAAAAAAAAAAAAAAAAAA==", .success(16)),
    ("Q", .failure(.padding)), ("QQ", .failure(.padding)), ("QQ=", .failure(.padding)),
    ("QUJ", .failure(.padding)), ("QUJDR", .failure(.padding)), ("=", .failure(.padding)),
    ("====", .failure(.padding)), ("A===", .failure(.padding)), ("QQ==QUJD", .failure(.padding)),
    ("QUI==", .failure(.padding)), ("QUJD====", .failure(.padding)),
    ("QUJD\n", .failure(.alphabet)), ("QUJD QUJD", .failure(.alphabet)),
    ("-_-_", .failure(.alphabet)), ("QQ==\r\n", .failure(.padding)), ("é===", .failure(.alphabet)),
    ("QR==", .failure(.unusedBits)), ("Qf==", .failure(.unusedBits)),
    ("QUJ=", .failure(.unusedBits)), ("QQ//", .success(3)), ("QQ/=", .failure(.unusedBits)),
  ]

  @Test(arguments: texts)
  func `counts bytes or says what is wrong`(
    _ text: String, _ expected: Result<Int, Base64Text.Fault>
  ) {
    #expect(Base64Text.byteCount(Array(text.utf8).span, 0..<text.utf8.count) == expected)
  }

  /// Wherever a byte stands among the eight that are looked at together.
  @Test(arguments: UInt8.min...UInt8.max)
  func `knows the alphabet`(_ byte: UInt8) {
    var bytes = Array("+/09AZaz+/09AZaz".utf8)
    var decoded: [UInt8] = []
    for index in bytes.indices {
      let kept = bytes[index]
      bytes[index] = byte
      decoded.removeAll()
      let isBase64 = Base64.decode(bytes.span, 0..<bytes.count, into: &decoded) == nil
      let count = try? Base64Text.byteCount(bytes.span, 0..<bytes.count).get()
      // The decoder lets unused bits be any.
      let isStrict = byte != UInt8(ascii: "=")
      #expect((count == decoded.count) == isBase64 || !isStrict, "\(byte) at \(index)")
      bytes[index] = kept
    }
  }
}
