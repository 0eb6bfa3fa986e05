import AssayTestSupport
import Foundation
import Testing

@testable import AssayEngine

/// Texts made from each of the patterns that AWS publishes, which match in full.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct PublishedSampleTests {
  /// How a pattern is judged; an automaton's states are made when a text asks for them.
  @Test func `all patterns by the way they are judged`() throws {
    let ways = try PublishedPatterns.all().map { try Self.way($0) }
    #expect(
      Dictionary(grouping: ways) { $0 }.mapValues(\.count) == [
        "row of class runs": 2_600, "row of class runs behind a look": 75, "automaton": 2_087,
        "automaton that looks about": 88, "unusable: back-reference": 3, "unusable: syntax": 10,
        "unusable: unsupported": 17,
      ])
  }

  private static func way(_ source: String) throws -> String {
    do throws(PatternError) {
      let pattern = try whole(source)
      if pattern.runs != nil { return "row of class runs" }
      if pattern.row != nil { return "row of class runs behind a look" }
      return pattern.program.isPlain ? "automaton" : "automaton that looks about"
    } catch {
      return "unusable: \(error.code)"
    }
  }

  static func whole(_ source: String) throws(PatternError) -> Pattern {
    try Pattern("^(?:\(source))$")
  }

  /// A part of the patterns: parts are tested side by side.
  struct Part: CustomTestStringConvertible, Sendable {
    static let count = 8

    var number: Int

    var testDescription: String { "part \(number + 1) of \(Self.count)" }

    static let all = (0..<count).map(Part.init)

    func sources() throws -> [String] {
      try PublishedPatterns.all().enumerated().filter { index, _ in
        index % Self.count == number
      }.map(\.element)
    }
  }

  /// What came of the patterns of a part.
  private struct Tally: Equatable {
    /// Patterns that nothing matches, but for one whose texts are too rare.
    var withoutSample = 0
    /// Patterns that everything matches, or nearly.
    var withoutNearMiss = 0
    var disagreements: [String] = []
  }

  @Test(
    arguments: zip(
      Part.all, [(1, 4), (0, 2), (0, 2), (1, 1), (0, 4), (0, 3), (2, 1), (2, 7)]))
  func `a sample and a near miss are found, and another engine agrees`(
    _ part: Part, _ missing: (samples: Int, nearMisses: Int)
  ) throws {
    var tally = Tally()
    for source in try part.sources() {
      guard let pattern = try? Self.whole(source) else { continue }
      var sampler = PatternSampler(pattern)
      guard let sample = sampler.sample() else {
        tally.withoutSample += 1
        continue
      }
      let miss = sampler.nearMiss(of: sample)
      if miss == nil { tally.withoutNearMiss += 1 }
      let texts =
        [sample] + PatternSampler.neighbours(of: sample, most: 40) + [miss].compactMap { $0 }
      tally.disagreements += try Self.disagreements(source, texts, &sampler)
    }
    #expect(
      tally == Tally(withoutSample: missing.samples, withoutNearMiss: missing.nearMisses))
  }

  /// Texts that the two engines do not judge alike.
  private static func disagreements(
    _ source: String, _ texts: [String], _ sampler: inout PatternSampler
  ) throws -> [String] {
    guard PublishedPatterns.isSpelledAlike(source) else { return [] }
    let other = try NSRegularExpression(pattern: "^(?:\(source))$")
    // ICU lets `$` stand before a last line end, and a dot refuses more than ECMA 262 has it.
    let plain = texts.filter { $0.utf8.allSatisfy { 0x20...0x7E ~= $0 } }
    return plain.filter { text in
      let range = NSRange(location: 0, length: text.utf16.count)
      return sampler.matches(text) != (other.firstMatch(in: text, range: range) != nil)
    }.map { "\(source) and `\($0)`" }
  }
}
