import Testing

@testable import AssayEngine

/// Runs of every length about those of the words that are compared, at the end of their bytes.
struct EqualTests {
  private static func run(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 1) }
  }

  private static func equal(
    _ left: [UInt8], _ leftRange: Range<Int>, _ right: [UInt8], _ rightRange: Range<Int>
  ) -> Bool {
    areEqual(left.span, leftRange, right.span, rightRange)
  }

  @Test(arguments: 0...50) func `equals itself, wherever it stands`(_ count: Int) {
    let left = [0, 0, 0] + Self.run(count)
    let right = Self.run(count)
    #expect(Self.equal(left, 3..<left.count, right, 0..<count))
  }

  @Test(arguments: 1...50) func `differs from a run with another byte`(_ count: Int) {
    let run = Self.run(count)
    let differs = run.indices.map { index in
      var other = run
      other[index] ^= 0x80
      return !Self.equal(run, 0..<count, other, 0..<count)
    }
    #expect(differs == Array(repeating: true, count: count))
  }

  @Test(arguments: 1...50) func `differs from a run that is shorter`(_ count: Int) {
    let run = Self.run(count)
    #expect(!Self.equal(run, 0..<count, run, 0..<count - 1))
  }
}
