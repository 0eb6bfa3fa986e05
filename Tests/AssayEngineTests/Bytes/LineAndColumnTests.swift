import Testing

@testable import AssayEngine

@Suite struct LineAndColumnTests {
  /// Texts in which line feeds and characters of one to four bytes fall on and across every word.
  private static let texts = [
    "{}", #"{"Catalog":"AWS","Id":"job-0123456789abc","Status":"Running"}"#,
    "{\n  \"Catalog\": \"AWS\",\n\n  \"Id\": \"job-0123456789abc\"\r\n}\n",
    #"{"Name":"東京の灯台と港の倉庫","Note":"élan vital, naïve café"}"#,
    "{\"a\":\"\u{7FF}\u{800}\u{FFFF}\u{10000}😀\",\n\"b\":\"😀😀😀😀😀😀\"}",
  ]

  /// Every place where a character begins, and the end.
  private static let places: [(text: String, offset: Int)] = texts.flatMap { text in
    (text.unicodeScalars.indices + [text.endIndex]).map {
      (text, text.utf8.distance(from: text.startIndex, to: $0))
    }
  }

  @Test(arguments: places)
  func `lines and columns are counted in characters`(_ text: String, _ offset: Int) {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last
    let place = Locator.lineAndColumn(of: offset, in: Array(text.utf8).span)
    #expect(place.line == before.count { $0 == "\n" } + 1)
    #expect(place.column == (line?.count ?? 0) + 1)
  }

  @Test(arguments: texts)
  func `a walk that was further on, or less far, tells the same`(_ text: String) {
    let bytes = Array(text.utf8)
    let half = Locator.lineAndColumn(of: bytes.count / 2, in: bytes.span)
    let end = Locator.lineAndColumn(of: bytes.count, in: bytes.span)
    var walk = LocatorWalk()
    let first = walk.lineAndColumn(of: bytes.count / 2, in: bytes.span)
    let second = walk.lineAndColumn(of: bytes.count, in: bytes.span)
    let third = walk.lineAndColumn(of: bytes.count / 2, in: bytes.span)
    #expect(first == half && second == end && third == half)
  }
}
