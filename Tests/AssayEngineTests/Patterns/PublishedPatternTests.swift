import AssayTestSupport
import Foundation
import Testing

@testable import AssayEngine

/// All 4,880 patterns of the models that AWS publishes.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct PublishedPatternTests {
  @Test func `all compile, in full and as a search, but those that are known not to`() throws {
    let patterns = try PublishedPatterns.all()
    #expect(patterns.count == 4_880)
    #expect(failures(patterns) == Self.knownFailures)
    #expect(failures(patterns.map { "^(?:\($0))$" }) == Self.knownFailures)
  }

  /// By code and detail, with how many there are.
  private static let knownFailures = [
    "back-reference: a reference back to group 1": 1,
    "back-reference: a reference back to group 3": 2,
    "syntax: invalid group": 2,
    "syntax: nothing to repeat": 8,
    "unsupported: `Alnum` is a class of Java's": 3,
    "unsupported: `Cntrl` is a class of Java's": 1,
    "unsupported: `Digit` is a class of Java's": 1,
    "unsupported: `Graph` is a class of Java's": 1,
    "unsupported: `IsAlphabetic` is a class of Java's": 2,
    "unsupported: `IsWhitespace` is a class of Java's": 1,
    "unsupported: `LD` is a class of Java's": 1,
    "unsupported: `Print` is a class of Java's": 5,
    "unsupported: `XDigit` is a class of Java's": 1,
    "unsupported: `all` is a class of Java's": 1,
  ]

  private func failures(_ patterns: [String]) -> [String: Int] {
    var result: [String: Int] = [:]
    for pattern in patterns {
      do throws(PatternError) {
        _ = try Pattern(pattern)
      } catch {
        result["\(error.code): \(error.detail)", default: 0] += 1
      }
    }
    return result
  }

  @Test func `more than half are rows of runs`() throws {
    let rows = try PublishedPatterns.all().filter { pattern in
      (try? Pattern("^(?:\(pattern))$"))?.runs != nil
    }
    #expect(rows.count == 2_600)
  }

  @Test func `the sample is whole`() throws {
    #expect(try PublishedPatterns.sample(200).count == 200)
  }

  /// ICU agrees with ECMA 262 on these: ASCII without ends of lines, and no spelling that one of
  /// the two reads in its own way.
  @Test(arguments: try PublishedPatterns.sample(200))
  func `agrees with another engine on texts made for it and on their neighbours`(
    _ source: String
  ) throws {
    let whole = "^(?:\(source))$"
    var machine = PatternMachine(try Pattern(whole))
    let other = try NSRegularExpression(pattern: whole)
    let disagreements = PublishedPatterns.texts(for: machine.pattern).filter { text in
      let range = NSRange(location: 0, length: text.utf16.count)
      return machine.matches(text) != (other.firstMatch(in: text, range: range) != nil)
    }
    #expect(disagreements.isEmpty)
  }
}

/// Reads the patterns; none where they are absent.
enum PublishedPatterns {
  static func all() throws -> [String] {
    guard SharedSuites.arePresent else { return [] }
    let data = try Data(contentsOf: SharedSuites.url("suites/botocore-models/patterns.json"))
    return try JSONDecoder().decode([String].self, from: data)
  }

  /// So many patterns that both engines read the same way, always the same ones.
  static func sample(_ count: Int) throws -> [String] {
    var candidates = try all()
    var maker = TextMaker(seed: 2_026)
    var result: [String] = []
    while result.count < count, !candidates.isEmpty {
      let candidate = candidates.remove(at: maker.below(candidates.count))
      if isSpelledAlike(candidate) { result.append(candidate) }
    }
    return result
  }

  /// ICU has sets in sets, `--`, and letters behind a backslash that are plain to ECMA 262.
  static func isSpelledAlike(_ source: String) -> Bool {
    let foreign = /\[[^\]]*\[|&&|--|\\[AaeGhHkNQERuXxZz_]|\(\?[ims]/
    guard source.firstMatch(of: foreign) == nil, (try? Pattern("^(?:\(source))$")) != nil else {
      return false
    }
    return (try? NSRegularExpression(pattern: source)) != nil
  }

  /// Forty texts of ASCII without ends of lines: some that ought to match, and mutations of them.
  static func texts(for pattern: Pattern) -> [String] {
    var maker = TextMaker(seed: UInt64(pattern.source.utf8.count))
    let alphabet = [0x09] + [UInt8](0x20..<0x7F)
    var texts: [String] = []
    for _ in 0..<10 {
      var text = maker.text(for: pattern, from: alphabet)
      for _ in 0..<4 {
        texts.append(String(decoding: text, as: UTF8.self))
        text = maker.mutated(text, from: alphabet)
      }
    }
    return texts
  }
}
