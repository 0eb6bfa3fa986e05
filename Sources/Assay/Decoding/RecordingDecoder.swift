import AssayCore
package import AssaySpec
package import AssayTraffic
import AssayValidator

/// Decodes recordings by contracts, one input after another, and counts what came of it.
package struct RecordingDecoder {
  /// What the user chose.
  package struct Options: Sendable {
    /// The operation of exchanges that do not name one.
    package var operation: String?
    /// Whether requests are decoded as well, as the server reads them.
    package var showsRequests: Bool
    /// The most bytes of one entry, and of one body that is decompressed.
    package var entryLimit: Int

    package init(
      operation: String? = nil, showsRequests: Bool = false, entryLimit: Int = 64 << 20
    ) {
      self.operation = operation
      self.showsRequests = showsRequests
      self.entryLimit = entryLimit
    }
  }

  /// Entries by what came of them.
  package struct Counts: Sendable {
    package var decoded = 0
    /// Damaged ones, and ones of which a part could not be decoded.
    package var failed = 0
    /// By the words of the reason.
    package var skippedBy: [String: Int] = [:]
    /// Whether the run was ended from outside.
    package var isInterrupted = false
  }

  private var run: InputRun<ExchangeDecoder>
  private let decoder: ExchangeDecoder

  package var counts: Counts {
    var counts = run.tally
    counts.isInterrupted = run.isInterrupted
    return counts
  }

  /// Takes contracts that have linted clean.
  ///
  /// Where `monitor` says to stop, the run ends between two entries, and the counts say so.
  ///
  /// - Parameters:
  ///   - jobs: how many parts of an input are decoded at once, at least 1. The answers do not depend
  ///     on it.
  ///   - partSize: the bytes of a part, at least 1; nil leaves them to the number of jobs.
  package init(
    contracts: [Contract], options: Options = Options(), content: InputContent = .exchanges,
    monitor: InputMonitor = InputMonitor(), jobs: Int = 1, partSize: Int? = nil
  ) {
    decoder = ExchangeDecoder(contracts, options)
    run = InputRun(
      decoder, content: content, entryLimit: options.entryLimit, monitor: monitor, jobs: jobs,
      partSize: partSize)
  }

  /// Whether some contract holds an operation.
  package func holds(operation: String) -> Bool {
    decoder.holds(operation: operation)
  }

  /// Hands on what each entry of a file, or of every file in a folder, holds, as `Checker.check`
  /// does.
  package mutating func decode(
    path: String, emit: (Answers<DecodedEntry>) -> Bool
  ) async throws(UnreadInputs) {
    try await run.read(path: path, emit: emit)
  }

  /// Hands on what each entry of an input holds, in order, until `emit` says to stop.
  package mutating func decode(
    _ input: TrafficInput, named name: String, emit: (Answers<DecodedEntry>) -> Bool
  ) async throws(TrafficError) {
    _ = try await run.read(input, named: name, emit: emit)
  }
}
