import AssayEngine
import AssaySpec

/// Makes texts for strings, and remembers the samplers of patterns.
struct SampleTexts: Sendable {
  /// No text gets longer, in characters or bytes.
  static let longest = 1 << 21

  private struct Wish: Hashable {
    var pattern: String
    var lengths: ClosedRange<Int>
    var seed: UInt64
  }

  /// By pattern; nil for one that is not judged.
  private var samplers: [String: PatternSampler?] = [:]
  private var found: [Wish: String?] = [:]

  /// A text of the target's lengths that its pattern matches; nil where none was found.
  mutating func text(of target: SampleTarget, seed: UInt64) -> String? {
    text(of: target, lengths: target.lengths, seed: seed)
  }

  /// A text of other lengths than the target's own.
  mutating func text(
    of target: SampleTarget, lengths: ClosedRange<Int>, seed: UInt64
  ) -> String? {
    guard lengths.lowerBound <= Self.longest else { return nil }
    guard let pattern = judgedPattern(of: target) else {
      return Self.plain(target.label, target.ordinal, lengths)
    }
    let seed = seed &+ UInt64(target.ordinal) &* 7_919
    let wish = Wish(pattern: pattern, lengths: lengths, seed: seed)
    if let known = found[wish] { return known }
    let text = samplers[pattern]??.sample(length: lengths, seed: seed)
    found[wish] = .some(text)
    return text
  }

  /// A text that just misses the target's pattern; nil where none was found, or there is none.
  mutating func nearMiss(of text: String, _ target: SampleTarget) -> String? {
    guard let pattern = judgedPattern(of: target) else { return nil }
    return samplers[pattern]??.nearMiss(of: text, length: target.lengths)
  }

  /// Whether a text has the lengths that the target asks for, and matches its pattern.
  mutating func accepts(_ text: String, _ target: SampleTarget) -> Bool {
    guard target.lengths.contains(text.unicodeScalars.count) else { return false }
    return matches(text, target)
  }

  /// Whether the target's pattern, if it has one that is judged, matches a text.
  mutating func matches(_ text: String, _ target: SampleTarget) -> Bool {
    guard let pattern = judgedPattern(of: target) else { return true }
    return samplers[pattern]??.matches(text) ?? true
  }

  /// Why there is no text.
  func reason(_ target: SampleTarget) -> String {
    guard let pattern = target.constraints.pattern else { return "it is too long" }
    let length = target.constraints.length == nil ? "" : " of the right length"
    return "no text\(length) was found that `\(pattern)` matches"
  }

  /// The pattern, with its sampler ready; nil where there is none, or none that is judged.
  private mutating func judgedPattern(of target: SampleTarget) -> String? {
    guard let source = target.constraints.pattern else { return nil }
    if samplers[source] == nil {
      do throws(PatternError) {
        samplers[source] = .some(PatternSampler(try Pattern(source)))
      } catch {
        samplers[source] = .some(nil)
      }
    }
    return samplers[source].flatMap { $0 } == nil ? nil : source
  }

  /// A word, cut or filled up.
  private static func plain(
    _ label: String, _ ordinal: Int, _ lengths: ClosedRange<Int>
  ) -> String {
    let word = (ordinal == 0 ? label : "\(label)-\(ordinal + 1)").unicodeScalars
    let most = min(lengths.upperBound, longest)
    var text = String.UnicodeScalarView(word.suffix(most))
    let missing = lengths.lowerBound - text.count
    if missing > 0 { text.append(contentsOf: repeatElement("x", count: missing)) }
    return String(text)
  }
}
