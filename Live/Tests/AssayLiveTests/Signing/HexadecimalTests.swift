import Testing

@testable import AssayLive

@Suite struct `Hexadecimal text` {
  @Test(arguments: [("", []), ("00", [0]), ("0fa0ff", [15, 160, 255])] as [(String, [UInt8])])
  func `stands for bytes and back`(text: String, bytes: [UInt8]) {
    #expect(Hexadecimal.bytes(text) == bytes)
    #expect(Hexadecimal.text(bytes) == text)
  }

  @Test(arguments: ["0", "0F", "0g", " 0", "00 ", "０0", "0x"])
  func `is lower-case and in pairs`(text: String) {
    #expect(Hexadecimal.bytes(text) == nil)
  }

  @Test(arguments: [0, 62, 63, 65, 66])
  func `of a hash or a signature has 64 digits`(count: Int) {
    let text = String(repeating: "0", count: count)
    #expect(PayloadHash(hex: text) == nil)
    #expect(Signature(hex: text) == nil)
  }
}
