import AssayConsole
import AssayCore
import AssayEngine
import AssayLive

/// Writes what there is to tell of requests as they come, and their recording.
actor ServeLog {
  private var writer: ReportWriter
  private let recording: RecordingWriter?
  private var failure: CommandFailure?
  private let (failures, failing) = AsyncStream<Void>.makeStream()

  init(_ writer: ReportWriter, _ recording: RecordingWriter?) {
    self.writer = writer
    self.recording = recording
  }

  func add(_ event: ConformanceDouble.Event, at now: Instant) {
    guard failure == nil else { return }
    writer.add(event.judgement)
    do throws(RecordingError) {
      try recording?.append(event.exchange.line(id: event.scenario?.name, time: now))
    } catch {
      failure = CommandFailure(error.message)
    }
    if failure != nil || writer.failure != nil { failing.finish() }
  }

  /// Returns when something could not be written, or the task is cancelled.
  nonisolated func failed() async {
    for await _ in failures {}
  }

  /// Ends the report, and throws what could not be written.
  func finish(_ summary: Summary, failOn: Level) throws(CommandFailure) -> AssayCore.ExitCode {
    let exitCode = AssayCore.ExitCode(
      summary: summary, failOn: failOn, couldNotRun: failure != nil)
    try writer.finish(summary, exitCode: exitCode)
    if let failure { throw failure }
    return exitCode
  }
}
