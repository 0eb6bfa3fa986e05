import AssayCore
import AssayReport
import Testing

/// A run that was never made: its judgements, and how it ended.
struct Sample: Sendable, CustomTestStringConvertible {
  /// The folder under `golden/reports`.
  let name: String
  var judgements: [Judgement] = []
  /// Notes that the run counted without a finding of their own.
  var countedNotes = 0
  var failOn = Level.error
  var couldNotRun = false
  var isInterrupted = false

  var testDescription: String { name }

  /// The whole report.
  func rendered(by format: ReportFormat, usesColor: Bool = false) -> [UInt8] {
    var renderer = format.renderer(usesColor: usesColor)
    var output = ReportBuffer()
    var summary = Summary()
    renderer.begin(into: &output)
    for judgement in judgements {
      summary.add(judgement)
      renderer.add(judgement, into: &output)
    }
    summary.add(.note, countedNotes)
    summary.isInterrupted = isInterrupted
    let exitCode = ExitCode(summary: summary, failOn: failOn, couldNotRun: couldNotRun)
    renderer.finish(summary, exitCode: exitCode, into: &output)
    return output.bytes
  }
}
