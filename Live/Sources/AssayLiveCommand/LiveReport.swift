import Assay
import AssayConsole
import AssayCore
import AssayLive

/// The report of live traffic: what there is to tell is written as it comes.
actor LiveReport {
  private var writer: ReportWriter
  private let judge: LiveJudge

  init(_ judge: LiveJudge, _ writer: ReportWriter) {
    self.judge = judge
    self.writer = writer
  }

  /// Judges an exchange and reports what there is to tell of it.
  func add(_ exchange: ObservedExchange) async {
    for judgement in await judge.judge(exchange) { writer.add(judgement) }
  }

  /// Judges exchanges in one go and reports what there is to tell of them.
  func add(_ exchanges: [ObservedExchange]) async {
    for judgement in await judge.judge(exchanges) { writer.add(judgement) }
  }

  /// Ends the report; the exit code is that of what was judged.
  ///
  /// - Parameter couldNotRun: whether something beside the judging failed.
  func finish(
    failOn: Level, couldNotRun: Bool = false
  ) async throws(CommandFailure) -> AssayCore.ExitCode {
    let summary = await judge.summary
    let exitCode = AssayCore.ExitCode(
      summary: summary, failOn: failOn, couldNotRun: couldNotRun)
    try writer.finish(summary, exitCode: exitCode)
    return exitCode
  }
}
