import AssayCore
package import AssaySpec
package import AssayTraffic
import AssayValidator

/// Decodes recordings by contracts, one input after another, and counts what came of it.
///
/// Not Sendable: it owns an exchange's storage.
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

  package var counts: Counts {
    var counts = run.answering.counts
    counts.isInterrupted = run.isInterrupted
    return counts
  }

  /// Takes contracts that have linted clean.
  ///
  /// Where `monitor` says to stop, the run ends between two entries, and the counts say so.
  package init(
    contracts: [Contract], options: Options = Options(), content: InputContent = .exchanges,
    monitor: InputMonitor = InputMonitor()
  ) {
    run = InputRun(
      ExchangeDecoder(contracts, options), content: content,
      limits: TrafficLimits(maxEntry: options.entryLimit), monitor: monitor)
  }

  /// Whether some contract holds an operation.
  package func holds(operation: String) -> Bool {
    run.answering.holds(operation: operation)
  }

  /// Hands on what each entry of a file, or of every file in a folder, holds, as `Checker.check`
  /// does.
  package mutating func decode(
    path: String, emit: (DecodedEntry) -> Bool
  ) throws(UnreadInputs) {
    try run.read(path: path, emit: emit)
  }

  /// Hands on what each entry of an input holds, in order, until `emit` says to stop.
  package mutating func decode(
    _ input: TrafficInput, named name: String, emit: (DecodedEntry) -> Bool
  ) throws(TrafficError) {
    try run.read(input, named: name, emit: emit)
  }
}
