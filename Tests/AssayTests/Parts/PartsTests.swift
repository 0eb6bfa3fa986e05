import AssayReport
import AssayTraffic
import Testing

/// Recordings of several parts: how many are judged at once changes nothing that is told.
struct PartsTests {
  struct Way: CustomTestStringConvertible, Sendable {
    var format: ReportFormat
    var jobs: Int

    var testDescription: String { "\(format.rawValue) with \(jobs) at once" }
  }

  private static let jobs = [1, 2, 3, 8]
  private static let ways = ReportFormat.allCases.flatMap { format in
    jobs.map { Way(format: format, jobs: $0) }
  }

  /// One entry after the other, each of them told.
  private static let plain = PartsReport.Content.allCases.map { content in
    ReportFormat.allCases.map { format in
      Task { try await PartsReport(content, format, jobs: 1, isTold: true) }
    }
  }

  private static func plain(
    _ content: PartsReport.Content, _ format: ReportFormat
  ) async throws -> PartsReport {
    let content = try #require(PartsReport.Content.allCases.firstIndex(of: content))
    let format = try #require(ReportFormat.allCases.firstIndex(of: format))
    return try await plain[content][format].value
  }

  @Test(arguments: PartsReport.Content.allCases, ways)
  func `have one report, whatever the jobs and whatever is only counted`(
    _ content: PartsReport.Content, _ way: Way
  ) async throws {
    let expected = try await Self.plain(content, way.format)
    let report = try await PartsReport(content, way.format, jobs: way.jobs)
    #expect(report.counts == expected.counts)
    #expect(report.entries == expected.entries)
    let difference = Self.difference(report.text, expected.text)
    #expect(difference == nil)
  }

  /// The first lines that differ: a whole report would say nothing to anyone.
  private static func difference(_ one: String, _ other: String) -> String? {
    guard one != other else { return nil }
    let pairs = zip(one.split(separator: "\n"), other.split(separator: "\n"))
    let first = pairs.first { $0 != $1 }.map { "\($0.prefix(300)) / \($1.prefix(300))" }
    return first ?? "one is longer"
  }

  @Test(arguments: PartsReport.Content.allCases)
  func `hold every kind of answer`(_ content: PartsReport.Content) async throws {
    let counts = try await Self.plain(content, .jsonl).counts
    let isBodies = content == .bodies
    #expect((counts.verdicts + counts.levels).filter { $0 == 0 }.count == (isBodies ? 1 : 0))
    #expect(counts.skippedBy.count == (isBodies ? 0 : 4))
    #expect(counts.unjudgedBy.count == (isBodies ? 0 : 1))
    #expect(content.recording.bytes.count > 40 * LongRecording.partSize)
  }
}
