import Assay
import AssayCore
import AssayReport
import AssayTraffic

/// How a recording is read, and what is told of it.
struct PartsReport: Equatable {
  /// The whole report.
  var text: String
  /// What does not depend on which notes were told.
  var counts: Counts
  /// Entries that were read.
  var entries: Int

  /// A summary but for the notes that are in no judgement.
  struct Counts: Equatable {
    var verdicts: [Int]
    var levels: [Int]
    var skippedBy: [String: Int]
    var unjudgedBy: [String: Int]
    var operations: [String: [String: Int]]
    var isInterrupted: Bool

    init(_ summary: Summary) {
      verdicts = [summary.conforms, summary.violates]
      levels = [summary.errors, summary.warnings, summary.notes]
      skippedBy = summary.skippedBy
      unjudgedBy = summary.unjudgedBy
      operations = summary.operations
      isInterrupted = summary.isInterrupted
    }
  }

  /// What is recorded, for the names of tests.
  enum Content: String, CaseIterable, Sendable {
    case exchanges
    case bodies

    var recording: LongRecording {
      switch self {
      case .exchanges: .exchanges
      case .bodies: .bodies
      }
    }

    var input: InputContent {
      switch self {
      case .exchanges: .exchanges
      case .bodies: .bodies(operation: "GetResourceSnapshotJob")
      }
    }
  }

  /// Judges a long recording as a command does.
  ///
  /// - Parameter isTold: whether every entry and every note is told, though the format leaves some
  ///   of them out.
  init(_ content: Content, _ format: ReportFormat, jobs: Int, isTold: Bool = false) async throws {
    var checker = try Self.checker(
      content, jobs: jobs, explainedNotes: isTold ? nil : format.explainedNotes,
      isQuiet: !isTold && format.isQuiet)
    var renderer = format.renderer(usesColor: false)
    var buffer = ReportBuffer()
    var entries = 0
    renderer.begin(into: &buffer)
    try await checker.check(.bytes(content.recording.bytes), named: "session") {
      entries += $0.entries
      for judgement in $0.answers { renderer.add(judgement, into: &buffer) }
      return true
    }
    renderer.finish(checker.summary, exitCode: .findings, into: &buffer)
    text = String(decoding: buffer.bytes, as: UTF8.self)
    counts = Counts(checker.summary)
    self.entries = entries
  }

  static func checker(
    _ content: Content, jobs: Int, explainedNotes: Int? = nil, isQuiet: Bool = false,
    monitor: InputMonitor = InputMonitor()
  ) throws -> Checker {
    let options = ExchangeJudge.Options(
      entryLimit: LongRecording.entryLimit, explainedNotes: explainedNotes, isQuiet: isQuiet)
    return try Checker(
      contracts: [Contracts.snapshotJobs()], options: options, content: content.input,
      monitor: monitor, jobs: jobs, partSize: LongRecording.partSize)
  }
}
