import AssayReport
import AssayTestSupport
import Foundation
import Testing

/// The expected bytes of a report; `ASSAY_RECORD=1` rewrites them, and still fails the run.
struct GoldenReport: Sendable, CustomTestStringConvertible {
  let sample: Sample
  let format: ReportFormat
  let usesColor: Bool

  static let all: [GoldenReport] = Sample.all.flatMap { sample in
    [
      GoldenReport(sample: sample, format: .text, usesColor: false),
      GoldenReport(sample: sample, format: .text, usesColor: true),
      GoldenReport(sample: sample, format: .json, usesColor: false),
      GoldenReport(sample: sample, format: .jsonl, usesColor: false),
    ]
  }

  static let folder: URL = SharedSuites.packageRoot.appending(path: "golden/reports")

  var path: String {
    let suffix = format == .text ? "txt" : format.rawValue
    return "\(sample.name)/report.\(usesColor ? "color." : "")\(suffix)"
  }

  var testDescription: String { path }

  /// The bytes on disk.
  func expected() throws -> [UInt8] {
    let url = Self.folder.appending(path: path)
    if ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual).write(to: url)
      Issue.record("rewritten: read the difference, then run again without ASSAY_RECORD")
    }
    return try Array(Data(contentsOf: url))
  }

  var actual: [UInt8] { sample.rendered(by: format, usesColor: usesColor) }
}
