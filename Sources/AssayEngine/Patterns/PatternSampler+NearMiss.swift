/// Texts that just miss a pattern.
extension PatternSampler {
  /// A text that differs as little as can be from one that is matched, and that is not; nil where
  /// none was found.
  ///
  /// - Parameter length: in Unicode scalars; a change keeps the length where it can.
  package mutating func nearMiss(
    of text: String, length: ClosedRange<Int> = 0...Int.max
  ) -> String? {
    for candidate in Self.neighbours(of: Array(text.unicodeScalars)) {
      guard length.contains(candidate.count) else { continue }
      let text = Self.text(of: candidate)
      if !matches(text) { return text }
    }
    return farMisses.first { length.contains($0.unicodeScalars.count) && !matches($0) }
  }

  /// Texts that are no neighbours: none at all, a blank, one longer than the pattern can be.
  private var farMisses: [String] {
    let most = lengths[Int(program.root)].most
    let tooLong = most < 100_000 ? [String(repeating: "a", count: most + 1)] : []
    return ["", " "] + tooLong
  }

  /// Up to so many texts that differ in one character from a text, matched or not.
  package static func neighbours(of text: String, most: Int) -> [String] {
    neighbours(of: Array(text.unicodeScalars)).prefix(most).map { Self.text(of: $0) }
  }

  /// One character changed, then one taken away, then one put in.
  ///
  /// Of a long text only some places are changed: both ends, and a few between them.
  private static func neighbours(
    of scalars: [Unicode.Scalar]
  ) -> some Sequence<[Unicode.Scalar]> {
    let places = places(in: scalars.count)
    let changed = replacements.lazy.flatMap { replacement in
      places.lazy.filter { scalars[$0] != replacement }.map { place in
        var changed = scalars
        changed[place] = replacement
        return changed
      }
    }
    let shortened = places.lazy.map { place in
      var shortened = scalars
      shortened.remove(at: place)
      return shortened
    }
    let lengthened = (replacements + Array(scalars.prefix(1))).lazy.flatMap { added in
      [scalars + [added], [added] + scalars]
    }
    return [AnySequence(changed), AnySequence(shortened), AnySequence(lengthened)].lazy
      .flatMap { $0 }
  }

  private static let replacements: [Unicode.Scalar] = [
    "!", "_", " ", "A", "a", "0", "/", "<", ":", "\\", "\u{E9}", "\n", "*", "\u{0}", "\u{1F600}",
  ]

  /// At most 24 places, those at the ends first.
  private static func places(in count: Int) -> [Int] {
    guard count > 24 else { return Array(0..<count).reversed() }
    let ends = Array((count - 8)..<count).reversed() + Array(0..<8)
    return ends + (1...8).map { 8 + $0 * (count - 17) / 9 }
  }

  private static func text(of scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
