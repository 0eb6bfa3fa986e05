import AssayCore
import Foundation
import Testing

@testable import AssayReport

@Suite struct TextReportTests {
  @Test(arguments: Sample.all)
  func `colours change nothing but the colour`(_ sample: Sample) {
    let plain = String(decoding: sample.rendered(by: .text), as: UTF8.self)
    let colored = String(decoding: sample.rendered(by: .text, usesColor: true), as: UTF8.self)
    #expect(colored.replacing(#/\u{1B}\[[0-9;]+m/#, with: "") == plain)
  }

  @Test(arguments: Sample.all)
  func `a line is at most 100 columns, unless one word is longer`(_ sample: Sample) {
    let lines = String(decoding: sample.rendered(by: .text), as: UTF8.self).split(separator: "\n")
    let long = lines.filter { line in
      Columns.count(line) > 100 && line.split(separator: " ").allSatisfy { Columns.count($0) < 80 }
    }
    #expect(long.isEmpty)
  }

  private static let sentences: [(String, String?, String?, String)] = [
    ("expected `a`, got `b`", "`a`", "`b`", "expected `a`, got `b`"),
    ("not in the enum", "`a`", "`b`", "not in the enum (expected `a`, got `b`)"),
    ("longer than 128", "128", "1", "longer than 128 (got 1)"),
    ("is missing", "`Message`", nil, "is missing (expected `Message`)"),
    ("null means absent", nil, "null", "null means absent"),
    ("東京", "東", nil, "東京 (expected 東)"),
    ("a", "", "", "a"),
  ]

  @Test(arguments: sentences)
  func `expected and actual are said once`(
    _ message: String, _ expected: String?, _ actual: String?, _ sentence: String
  ) {
    let finding = Finding(
      rule: .pattern, level: .error, part: .response, message: message, expected: expected,
      actual: actual)
    var text = ReportBuffer()
    text.append(sentenceOf: finding)
    #expect(String(decoding: text.bytes, as: UTF8.self) == sentence)
  }

  @Test(arguments: [
    (0, "0 notes"), (1, "1 note"), (999, "999 notes"), (1000, "1,000 notes"),
    (1_234_567, "1,234,567 notes"),
  ])
  func `a quantity has its noun and its groups`(_ count: Int, _ text: String) {
    #expect(Quantity(count, "note", "notes").description == text)
  }

  @Test(arguments: [("abc", 3), ("東京", 4), ("e\u{301}", 1), ("😀", 2), ("", 0)])
  func `columns are those of a terminal`(_ text: String, _ columns: Int) {
    #expect(Columns.count(text) == columns)
  }
}
