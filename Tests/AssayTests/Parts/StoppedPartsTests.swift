import Assay
import AssayCore
import AssayTraffic
import Testing

/// A run over several parts that ends before the recording does.
struct StoppedPartsTests {
  /// What was handed on of a run, and what its checker counted.
  private struct Run {
    var judgements: [Judgement] = []
    var calls = 0
    var summary = Summary()
  }

  /// Judges the exchanges; `goesOn` is asked after each call with answers.
  private static func run(
    jobs: Int, monitor: InputMonitor = InputMonitor(), goesOn: (_ calls: Int) -> Bool
  ) async throws -> Run {
    var checker = try PartsReport.checker(.exchanges, jobs: jobs, monitor: monitor)
    var run = Run()
    try await checker.check(.bytes(LongRecording.exchanges.bytes), named: "session") {
      run.judgements += $0.answers
      run.calls += 1
      return goesOn(run.calls)
    }
    run.summary = checker.summary
    return run
  }

  private static let whole = Task { try await run(jobs: 1) { _ in true }.judgements }

  private static func expectPrefix(_ run: Run) async throws {
    let whole = try await whole.value
    let isPrefix = whole.starts(with: run.judgements)
    #expect(isPrefix)
    var counted = Summary()
    for judgement in run.judgements { counted.add(judgement) }
    counted.isInterrupted = run.judgements.count < whole.count && run.summary.isInterrupted
    #expect(PartsReport.Counts(run.summary) == PartsReport.Counts(counted))
  }

  @Test(arguments: [1, 2, 3, 8], [1, 2, 3])
  func `an interruption leaves the first answers, in order`(
    _ jobs: Int, _ calls: Int
  ) async throws {
    let monitor = InputMonitor()
    let run = try await Self.run(jobs: jobs, monitor: monitor) {
      if $0 == calls { monitor.requestStop() }
      return true
    }
    try await Self.expectPrefix(run)
    // Parts that were judged before the stop are handed on.
    let isWhole = try await run.judgements.count == Self.whole.value.count
    #expect(run.summary.isInterrupted != isWhole)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `an interruption before the first part leaves nothing`(_ jobs: Int) async throws {
    let monitor = InputMonitor()
    monitor.requestStop()
    let run = try await Self.run(jobs: jobs, monitor: monitor) { _ in true }
    #expect(run.judgements == [])
    #expect(run.summary.checked == 0)
    #expect(run.summary.isInterrupted)
  }

  @Test(arguments: [1, 2], [#"{"Catalog":"AWS"}"#, "{}", "["])
  func `a body that comes after an interruption is not even counted`(
    _ jobs: Int, _ body: String
  ) async throws {
    let monitor = InputMonitor()
    monitor.requestStop()
    var checker = try PartsReport.checker(.bodies, jobs: jobs, isQuiet: true, monitor: monitor)
    let bytes = Array(String(repeating: body + "\n", count: 3).utf8)
    try await checker.check(.bytes(bytes), named: "session") { _ in true }
    #expect(checker.summary.checked == 0)
    #expect(checker.summary.isInterrupted)
  }

  @Test(arguments: [1, 2, 3, 8], [1, 2, 3])
  func `who wants no more answers gets none`(_ jobs: Int, _ calls: Int) async throws {
    let run = try await Self.run(jobs: jobs) { $0 < calls }
    #expect(run.calls == calls)
    #expect(!run.summary.isInterrupted)
    try await Self.expectPrefix(run)
  }
}
