import Testing

@testable import AssayTraffic

@Suite struct `An input of lines` {
  /// Lines of all lengths around the sizes of the pieces, blank ones, and no last line feed.
  private static let texts = [
    "", "\n", "\n\n\n", "a", "a\n", "\na", "ab\ncd\n", "ab\r\n\r\ncd\r\n", " \n\t\n ab \n \n",
    "abcdef\nghijklmnopq\nr\n\nstuvw", "\n\nabcdefghijkl\n\n\nm", "abcdefghijklmnop",
  ]

  /// The parts of an input, each as text.
  private static func parts(of text: String, chunk: Int) throws -> [String] {
    var parts = try LineParts(.bytes(Array(text.utf8)), limits: TrafficLimits(chunk: chunk))
    var texts: [String] = []
    while let part = parts.next() {
      #expect(part.offset == texts.joined().utf8.count)
      texts.append(self.text(of: part))
    }
    let isOver = parts.next() == nil
    #expect(isOver, "the end is for good")
    return texts
  }

  @Test(arguments: texts, 1...20)
  func `is cut behind line feeds and nowhere else`(_ text: String, _ chunk: Int) throws {
    let parts = try Self.parts(of: text, chunk: chunk)
    #expect(parts.joined() == text)
    #expect(parts.dropLast().allSatisfy { $0.utf8.last == UInt8(ascii: "\n") })
    #expect(!parts.contains(""))
  }

  @Test(arguments: [
    (1, ["ab\n", "c\n", "defgh\n", "i"]), (3, ["ab\n", "c\n", "defgh\n", "i"]),
    (5, ["ab\nc\n", "defgh\n", "i"]), (6, ["ab\nc\n", "defgh\n", "i"]),
    (11, ["ab\nc\ndefgh\n", "i"]), (99, ["ab\nc\ndefgh\n", "i"]),
  ])
  func `has parts as large as a read brings`(_ chunk: Int, _ expected: [String]) throws {
    #expect(try Self.parts(of: "ab\nc\ndefgh\ni", chunk: chunk) == expected)
  }

  @Test(arguments: [(0, true), (1, true), (10, true), (11, false)])
  func `is small if it is no more than a part`(_ count: Int, _ expected: Bool) throws {
    let bytes = [UInt8](repeating: 0x61, count: count)
    let parts = try LineParts(.bytes(bytes), limits: TrafficLimits(chunk: 10))
    #expect(parts.isSmall == expected)
    #expect(parts.isReady)
  }

  @Test func `fills the storage of a part that nobody needs any more`() throws {
    let text = "abc\nde\nf\ng"
    var parts = try LineParts(.bytes(Array(text.utf8)), limits: TrafficLimits(chunk: 4))
    var storage: [UInt8] = []
    var read = ""
    while let part = parts.next(reusing: storage) {
      read += Self.text(of: part)
      storage = part.takeStorage()
    }
    #expect(read == text)
  }

  private static func text(of part: LinePart) -> String {
    part.withLines { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
  }
}
