/// Makes a pattern's class runs ready for sixteen bytes a step.
enum RunCompiler {
  /// The runs and the literal before each; nil where the pattern is no row of runs of few ranges.
  static func runs(of pattern: Pattern) -> [(literal: [UInt8], run: Run)]? {
    guard let row = pattern.runs else { return nil }
    var compiled: [(literal: [UInt8], run: Run)] = []
    var literal: [UInt8] = []
    for (index, source) in row.enumerated() {
      let isBare = source.maximum == 0 || source.isRest
      guard isBare || source.rangeCount > 0 else { return nil }
      literal += self.literal(of: source)
      // What is a literal alone is one with the next.
      if isBare, !source.isRest, index < row.count - 1 { continue }
      guard literal.allSatisfy(plainCharacters.contains) else { return nil }
      compiled.append((literal, run(of: source, isBare: isBare)))
      literal = []
    }
    return compiled
  }

  /// What JSON does not escape, neither controls nor quote nor backslash, and what begins no template.
  private static let plainCharacters = ASCIISet([
    ScalarRange(0x20, 0x21), ScalarRange(0x23, 0x3B), ScalarRange(0x3D, 0x5B),
    ScalarRange(0x5D, 0x7A), ScalarRange(0x7C, 0x7F),
  ])

  private static func literal(of run: ClassRun) -> [UInt8] {
    (0..<Int(run.literalLength)).map { UInt8(truncatingIfNeeded: run.literal >> ($0 * 8)) }
  }

  /// Of a class, only what stands in a string as it is: a run must end at the closing quote.
  private static func run(of source: ClassRun, isBare: Bool) -> Run {
    let plain = isBare ? [] : source.members.intersection(plainCharacters).byteRanges
    let ranges = Array(plain.sorted { $0.high - $0.low > $1.high - $1.low }.prefix(3))
    func range(_ index: Int) -> WideRange {
      index < ranges.count ? WideRange(ranges[index]) : .empty
    }
    return Run(
      literal: 0, literalLength: 0, min: source.minimum, max: source.isRest ? .max : source.maximum,
      first: range(0), second: range(1), third: range(2),
      isOpen: source.isRest)
  }
}
