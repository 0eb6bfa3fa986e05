import AssayTestSupport
import Foundation
import Testing

@testable import AssayEngine

/// Texts made from each of the patterns that AWS publishes.
@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct PublishedSampleTests {
  @Test func `samples`() throws {
    var none: [String] = []
    var noMiss: [String] = []
    let start = Date()
    for source in try PublishedPatterns.all() {
      guard let pattern = try? Pattern("^(?:\(source))$") else { continue }
      var sampler = PatternSampler(pattern)
      let t = Date()
      guard let text = sampler.sample() else { none.append(source); continue }
      if sampler.nearMiss(of: text) == nil { noMiss.append(source) }
      let d = Date().timeIntervalSince(t)
      if d > 0.05 { print("SLOW", d, source) }
    }
    print("TIME", Date().timeIntervalSince(start))
    for n in none { print("NONE", n) }
    for n in noMiss { print("NOMISS", n) }
  }
}
