import Assay
import AssayCore
import AssayReport
import AssaySpec
import AssayTraffic

/// A recording in memory, judged and reported as a command would.
enum Recorded {
  /// Every answer, in order.
  static func judgements(
    _ recording: String, by contract: Contract,
    options: ExchangeJudge.Options = ExchangeJudge.Options()
  ) throws -> [Judgement] {
    var checker = Checker(contracts: [contract], options: options)
    var judgements: [Judgement] = []
    try checker.check(.bytes(Array(recording.utf8)), named: "session.jsonl") {
      judgements.append($0)
      return true
    }
    return judgements
  }

  /// The whole report.
  static func report(
    _ recording: String, by contract: Contract, as format: ReportFormat
  ) throws -> String {
    var renderer = format.renderer(usesColor: false)
    var buffer = ReportBuffer()
    var summary = Summary()
    renderer.begin(into: &buffer)
    for judgement in try judgements(recording, by: contract) {
      summary.add(judgement)
      renderer.add(judgement, into: &buffer)
    }
    renderer.finish(summary, exitCode: .findings, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
