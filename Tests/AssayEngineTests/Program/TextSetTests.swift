import Testing

@testable import AssayEngine

/// A text is sought among any number of others in a few steps, whatever they have in common.
struct TextSetTests {
  private static let many: [@Sendable (Int) -> String] = [
    { "Value\($0)" }, { "CODE_\(1_000_000 + $0 * 7_919 % 1_000_003)" },
    { "equal-beginning-\($0)-and-equal-end" },
    { String(repeating: "a", count: $0 % 1_500) + "\($0)" },
    { String(UnicodeScalar(UInt8(0x21 + $0 % 90))) + String($0 / 90, radix: 36) },
  ]

  @Test(arguments: many.indices, [10, 1_000, 3_000])
  func `texts do not fall together`(_ kind: Int, _ count: Int) {
    let texts = (0..<count).map { Array(Self.many[kind]($0).utf8) }
    let set = TextSet(texts)
    let runs = set.slots.split(separator: 0).map(\.count)
    #expect(runs.reduce(0, +) == count)
    #expect((runs.max() ?? 0) < 60)
    let found = texts.count { text in
      let longer = text + [0x21]
      return set.contains(text.span) && !set.contains(longer.span)
    }
    #expect(found == count)
  }

  @Test func `nothing is among no texts`() {
    let text: [UInt8] = []
    let isThere = TextSet([]).contains(text.span)
    #expect(!isThere)
  }
}
