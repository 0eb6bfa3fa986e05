import Assay
import AssayConsole
import AssayCore
import AssayEngine
import AssayLive
import AssayReport
import AssaySpec

/// Sends one call, and tells what came of it.
struct CallRun {
  let sought: SoughtOperation
  let profile: Profile
  let failOn: Level
  let recording: RecordingWriter?
  let limits: CallLimits
  let format: ReportFormat

  func execute(
    _ request: OutgoingRequest, with caller: HTTPCaller, _ writer: ReportWriter
  ) async throws(CommandFailure) -> AssayCore.ExitCode {
    Interruption.watch()
    let time = Instant.now
    let outcome = await caller.outcome(of: request, limits: limits) { await Interruption.wait() }
    // The process ends soon, whether all connections are closed by then or not.
    let closing = Task { await caller.shutdown() }
    defer { withExtendedLifetime(closing) {} }
    let answer = try answer(outcome)
    let exchange = ObservedExchange(
      method: request.method, url: request.url, requestFields: request.fields,
      requestBody: request.body, answer: answer)
    try record(exchange, time)
    try OutputFile.standardOutput.send(line: decoded(exchange))
    let judge = LiveJudge(
      contracts: [sought.contract],
      options: ExchangeJudge.Options(
        profile: profile, operation: sought.operation.name, entryLimit: limits.body,
        explainedNotes: format.explainedNotes, isQuiet: format.isQuiet),
      named: Self.name)
    let report = LiveReport(judge, writer)
    await report.add(exchange)
    return try await report.finish(failOn: failOn)
  }

  /// The answer, if there is one to judge; says on standard error what is odd about it.
  private func answer(
    _ outcome: CallOutcome
  ) throws(CommandFailure) -> ObservedExchange.Answer {
    switch outcome {
    case .answer(let answer, let fault):
      if let fault { OutputFile.complain("warning: \(Self.words(for: fault))") }
      if let target = Redirect.target(of: answer) {
        OutputFile.complain(
          "warning: the answer points to `\(target)`: no call follows it; --endpoint-url says where "
            + "to call")
      }
      return answer
    case .fault(let fault): throw CommandFailure(Self.words(for: fault))
    case .tooLong(let limit):
      throw CommandFailure(
        "the answer is longer than \(limit) bytes, the rest was not read; --max-body takes more")
    case .interrupted: throw CommandFailure("interrupted before the answer was whole")
    }
  }

  private static func words(for fault: CallFault) -> String {
    fault.message + (fault.hint.map { "\nhint: \($0)" } ?? "")
  }

  private func record(_ exchange: ObservedExchange, _ time: Instant) throws(CommandFailure) {
    do throws(RecordingError) {
      try recording?.append(exchange.line(time: time))
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// What a client was handed, as a line of JSON.
  private func decoded(_ exchange: ObservedExchange) -> String {
    let options = RecordingDecoder.Options(
      operation: sought.operation.name, entryLimit: limits.body)
    return ExchangeDecoder([sought.contract], options)
      .decode(exchange.exchange, at: Location(file: Self.name, entry: 0)).line
  }

  /// What reports call the traffic.
  private static let name = "call"
}
