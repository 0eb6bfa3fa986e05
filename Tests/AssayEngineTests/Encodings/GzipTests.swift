import AssayEngine
import Testing

@Suite struct `Gzip members` {
  /// `{"a":1}` as one member, made by gzip at its default level.
  private static let member: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56,
    0x4A, 0x54, 0xB2, 0x32, 0xAC, 0x05, 0x00, 0xAF, 0xAC, 0x1B, 0x56, 0x07,
    0x00, 0x00, 0x00,
  ]

  /// A megabyte of zeros in about a kilobyte: members can be concatenated into a bomb.
  private static let zeros: [UInt8] =
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1,
      0x31, 0x01, 0x00, 0x00, 0x00, 0xC2, 0xA0, 0xF5, 0x4F, 0x6D, 0x08, 0x5F,
      0xA0,
    ] + [UInt8](repeating: 0, count: 1_016) + [
      0x3E, 0x03, 0x1C, 0xEA, 0x38, 0xA7, 0x00, 0x00, 0x10, 0x00,
    ]

  private func inflate(_ bytes: [UInt8], limit: Int = 1_000) throws(GzipError) -> String {
    var output: [UInt8] = []
    try Gzip.inflate(bytes.span, 0..<bytes.count, limit: limit, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func isGzip(_ range: Range<Int>) -> Bool {
    Gzip.isGzip(Self.member.span, range)
  }

  @Test func `inflates one member`() throws {
    #expect(try inflate(Self.member) == #"{"a":1}"#)
    #expect(try inflate(Self.member, limit: 7) == #"{"a":1}"#)
  }

  @Test func `inflates members one after another`() throws {
    #expect(try inflate(Self.member + Self.member) == #"{"a":1}{"a":1}"#)
  }

  @Test func `appends within a range`() throws {
    let bytes = [0x22] + Self.member + [0x22]
    var output: [UInt8] = [0x20]
    try Gzip.inflate(bytes.span, 1..<bytes.count - 1, limit: 7, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == #" {"a":1}"#)
  }

  @Test(arguments: 0..<member.count)
  func `is truncated wherever it is cut`(count: Int) {
    #expect(throws: GzipError.truncated) { try inflate(Array(Self.member[..<count])) }
  }

  @Test(arguments: [
    (Self.member.count - 8, "checksum"), (Self.member.count - 1, "length"), (0, "first byte"),
    (2, "method"), (10, "deflate block"),
  ])
  func `is corrupt where a byte is changed`(index: Int, what: String) {
    var bytes = Self.member
    bytes[index] ^= 0xFF
    #expect(throws: GzipError.corrupt, "\(what)") { try inflate(bytes) }
  }

  @Test func `is corrupt where text follows`() {
    #expect(throws: GzipError.corrupt) { try inflate(Self.member + [0x20]) }
    #expect(throws: GzipError.corrupt) { try inflate(Array(#"{"a":1}"#.utf8)) }
  }

  @Test func `stops at its limit and leaves the output alone`() {
    var output: [UInt8] = [1]
    let bytes = Self.zeros + Self.zeros
    #expect(throws: GzipError.tooLarge) {
      try Gzip.inflate(bytes.span, 0..<bytes.count, limit: 1_100_000, into: &output)
    }
    #expect(output == [1])
    #expect(throws: GzipError.tooLarge) { try inflate(Self.member, limit: 6) }
  }

  /// No bytes, a few, such as repeat, such as hardly do, and more than one buffer of each.
  private static let texts: [[UInt8]] = [
    [], Array(#"{"a":1}"#.utf8), [UInt8](repeating: 0x61, count: 300_000),
    (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 13) },
  ]

  @Test(arguments: texts)
  func `inflates what it deflated`(_ text: [UInt8]) throws {
    var member: [UInt8] = [0x20]
    try Gzip.deflate(text.span, into: &member)
    var plain: [UInt8] = []
    try Gzip.inflate(member.span, 1..<member.count, limit: text.count, into: &plain)
    #expect(member.first == 0x20)
    #expect(plain == text)
  }

  @Test func `says nothing of when it deflated`() throws {
    var member: [UInt8] = []
    try Gzip.deflate(Array(#"{"a":1}"#.utf8).span, into: &member)
    #expect(member[4..<8].elementsEqual([0, 0, 0, 0]))
    #expect(member.count < 40)
  }

  @Test func `is told by its first two bytes`() {
    #expect(isGzip(0..<Self.member.count))
    #expect(!isGzip(1..<Self.member.count))
    #expect(!isGzip(0..<1))
    #expect(!isGzip(0..<0))
  }
}
