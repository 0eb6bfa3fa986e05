import AssayReport
import Foundation
import Testing

@Suite struct GoldenReportTests {
  @Test(arguments: GoldenReport.all)
  func `a report is what the golden file holds`(_ report: GoldenReport) throws {
    let expected = try String(decoding: report.expected(), as: UTF8.self)
    #expect(String(decoding: report.actual, as: UTF8.self) == expected)
    #expect(try report.actual == report.expected())
  }

  @Test func `every golden file belongs to a sample`() throws {
    let folder = GoldenReport.folder
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".") }
    #expect(files.sorted() == GoldenReport.all.map(\.path).sorted())
  }

  @Test(arguments: GoldenReport.all)
  func `a report carries no raw control character but newlines and its own colours`(
    _ report: GoldenReport
  ) {
    let text = String(decoding: report.actual, as: UTF8.self)
    let bare = report.usesColor ? text.replacing(#/\u{1B}\[[0-9;]+m/#, with: "") : text
    let categories: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator,
    ]
    let raw = bare.unicodeScalars.filter {
      $0 != "\n" && categories.contains($0.properties.generalCategory)
    }
    #expect(raw.isEmpty)
  }
}
