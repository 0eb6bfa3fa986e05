package import AssayCore
package import AssaySpec
package import AssayTraffic
import AssayValidator

/// Judges recordings by contracts, one input after another, and counts what they come to.
///
/// Not Sendable: it owns an exchange's storage and a machine for each contract.
package struct Checker {
  /// What the inputs hold.
  package enum Content: Hashable, Sendable {
    case exchanges
    /// Bare response bodies of an operation, one a line.
    case bodies(operation: String)
  }

  package private(set) var summary = Summary()
  private var judge: ExchangeJudge
  private var exchange = Exchange()
  private let content: Content
  private let limits: TrafficLimits
  private let monitor: InputMonitor
  /// The file that the report is written to.
  private var report: String?

  /// The contracts must have linted clean.
  ///
  /// Where `monitor` says to stop, the check ends between two entries, and the summary says so.
  package init(
    contracts: [Contract], options: ExchangeJudge.Options = ExchangeJudge.Options(),
    content: Content = .exchanges, monitor: InputMonitor = InputMonitor()
  ) {
    judge = ExchangeJudge(contracts: contracts, options: options)
    limits = TrafficLimits(maxEntry: options.entryLimit)
    self.content = content
    self.monitor = monitor
  }

  /// Whether some contract holds an operation.
  package func holds(operation: String) -> Bool {
    judge.holds(operation: operation)
  }

  /// Says where the report will be written, so that it is not read as an input; false, and nothing
  /// is changed, if it would be written over one.
  ///
  /// A file in a folder is written over if it is no recording: a report of an earlier run.
  package mutating func reserve(report: String, inputs: [String]) -> Bool {
    guard let target = try? FileSystem.entry(at: report), target.kind == .file else {
      self.report = report
      return true
    }
    for input in inputs {
      guard let files = try? InputFiles(input == "-" ? "/dev/stdin" : input) else { continue }
      let isAmong = files.paths.contains {
        (try? FileSystem.entry(at: $0).identity) == target.identity
      }
      guard isAmong, !files.isFolder || holdsInput(report) else { continue }
      return false
    }
    self.report = report
    return true
  }

  /// Whether a file in a folder is one that is judged.
  private func holdsInput(_ path: String) -> Bool {
    guard content == .exchanges else { return true }
    return (try? Recording.open(.file(path: path), limits: limits))?.format != nil
  }

  /// Hands an answer for each entry of a file, or of every file in a folder, to `emit`.
  ///
  /// A file in a folder that is of no known format is skipped and counted. One that cannot be read
  /// does not keep the others from being judged.
  ///
  /// - Throws: the paths that cannot be opened, or a file that the user named and that is of no
  ///   known format.
  package mutating func check(
    path: String, emit: (Judgement) -> Bool
  ) throws(UnreadInputs) {
    let files: InputFiles
    do throws(FileError) {
      files = try InputFiles(path, report: report)
    } catch {
      throw UnreadInputs([.init(error)])
    }
    var failures = files.failures.map { UnreadInputs.Failure($0) }
    var goesOn = true
    for file in files.paths where goesOn && !summary.isInterrupted {
      do throws(TrafficError) {
        try check(.file(path: file), named: file) { judgement in
          goesOn = emit(judgement)
          return goesOn
        }
      } catch {
        guard files.isFolder, error.code.isOfFormat else {
          failures.append(.init(path: file, error: error))
          continue
        }
        let judgement = Judgement(
          location: Location(file: file, entry: 0), skipped: .unknownFormat)
        summary.add(judgement)
        goesOn = emit(judgement)
      }
    }
    guard failures.isEmpty else { throw UnreadInputs(failures) }
  }

  /// Hands an answer for each entry of an input to `emit`, in order, until that says to stop.
  ///
  /// - Parameter name: what reports call the input.
  /// - Throws: an error for an input that cannot be opened or is of no known format. What is damaged
  ///   further in is a finding.
  package mutating func check(
    _ input: TrafficInput, named name: String, emit: (Judgement) -> Bool
  ) throws(TrafficError) {
    do throws(TrafficError) {
      switch content {
      case .exchanges: try checkExchanges(input, name, emit)
      case .bodies(let operation): try checkBodies(input, name, of: operation, emit)
      }
    } catch {
      guard error.code == .stopped else { throw error }
      summary.isInterrupted = true
    }
  }

  private mutating func checkExchanges(
    _ input: TrafficInput, _ name: String, _ emit: (Judgement) -> Bool
  ) throws(TrafficError) {
    var reader = try Recording.open(input, limits: limits, monitor: monitor).reader
    while let item = reader.next(into: &exchange) {
      guard mayJudge() else { return }
      let judgement = answer(item, in: name)
      summary.add(judgement)
      guard emit(judgement) else { return }
    }
  }

  private mutating func checkBodies(
    _ input: TrafficInput, _ name: String, of operation: String, _ emit: (Judgement) -> Bool
  ) throws(TrafficError) {
    var reader = try BodyLinesReader(input, limits: limits, monitor: monitor)
    var judgement = Judgement(location: Location(file: name, entry: 0))
    while let item = reader.next({ body, entry in
      judgement = judge.judgeBareBody(
        body, operation: operation, at: Location(file: name, entry: entry))
    }) {
      guard mayJudge() else { return }
      if case .damaged(let entry, let offset, let detail) = item {
        judgement = Self.damaged(entry, offset, detail, in: name)
      }
      summary.add(judgement)
      guard emit(judgement) else { return }
    }
  }

  /// Whether an entry that was just read is judged.
  ///
  /// After a stop it is not: it may seem damaged only because the rest of it was not read.
  private mutating func mayJudge() -> Bool {
    guard monitor.isStopRequested else { return true }
    summary.isInterrupted = true
    return false
  }

  private mutating func answer(_ item: TrafficItem, in file: String) -> Judgement {
    switch item {
    case .exchange(let entry):
      let id = exchange.id.map { exchange.text($0) }
      let location = Location(file: file, entry: entry, id: id)
      return judge.judge(exchange, at: location)
    case .damaged(let entry, let offset, let detail):
      return Self.damaged(entry, offset, detail, in: file)
    case .skipped(let entry, let reason):
      return Judgement(location: Location(file: file, entry: entry), skipped: reason)
    }
  }

  private static func damaged(
    _ entry: Int, _ offset: Int, _ detail: String, in file: String
  ) -> Judgement {
    Judgement(
      location: Location(file: file, entry: entry),
      findings: [Damaged.finding("\(detail), at byte \(offset) of the file")])
  }
}
