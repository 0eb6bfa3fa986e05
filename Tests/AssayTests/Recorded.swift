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
  ) async throws -> [Judgement] {
    var checker = Checker(contracts: [contract], options: options)
    return try await checker.judgements(of: Array(recording.utf8), named: "session.jsonl")
  }

  /// The whole report.
  static func report(
    _ recording: String, by contract: Contract, as format: ReportFormat
  ) async throws -> String {
    var renderer = format.renderer(usesColor: false)
    var buffer = ReportBuffer()
    var summary = Summary()
    renderer.begin(into: &buffer)
    for judgement in try await judgements(recording, by: contract) {
      summary.add(judgement)
      renderer.add(judgement, into: &buffer)
    }
    renderer.finish(summary, exitCode: .findings, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

extension Checker {
  /// Every answer for the entries of a recording, in order.
  mutating func judgements(
    of bytes: [UInt8], named name: String
  ) async throws(TrafficError) -> [Judgement] {
    var judgements: [Judgement] = []
    try await check(.bytes(bytes), named: name) {
      judgements += $0.answers
      return true
    }
    return judgements
  }
}

extension RecordingDecoder {
  /// What every entry of a recording holds, in order.
  mutating func entries(
    of bytes: [UInt8], named name: String
  ) async throws(TrafficError) -> [DecodedEntry] {
    var entries: [DecodedEntry] = []
    try await decode(.bytes(bytes), named: name) {
      entries += $0.answers
      return true
    }
    return entries
  }
}
