import AssayCore
import AssayTraffic

/// What the inputs of a run hold.
package enum InputContent: Hashable, Sendable {
  case exchanges
  /// Bare response bodies of an operation, one a line.
  case bodies(operation: String)
}

/// Reads recordings, one input after another, and has each of their entries answered for.
///
/// Not Sendable: it owns an exchange's storage.
struct InputRun<Answering: EntryAnswering> {
  var answering: Answering
  /// Whether the run was ended from outside.
  private(set) var isInterrupted = false
  private var exchange = Exchange()
  private let content: InputContent
  private let limits: TrafficLimits
  private let monitor: InputMonitor
  /// The file that the report is written to.
  private var report: String?

  /// Where `monitor` says to stop, the run ends between two entries.
  init(
    _ answering: Answering, content: InputContent, limits: TrafficLimits, monitor: InputMonitor
  ) {
    self.answering = answering
    self.content = content
    self.limits = limits
    self.monitor = monitor
  }

  /// Says where the report will be written, so that it is not read as an input; false, and nothing
  /// is changed, if it would be written over one.
  ///
  /// A file in a folder is written over if it is no recording: a report of an earlier run.
  mutating func reserve(report: String, inputs: [String]) -> Bool {
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

  /// Whether a file in a folder is one that is read.
  private func holdsInput(_ path: String) -> Bool {
    guard content == .exchanges else { return true }
    return (try? Recording.open(.file(path: path), limits: limits))?.format != nil
  }

  /// Hands an answer for each entry of a file, or of every file in a folder, to `emit`.
  ///
  /// A file in a folder that is of no known format is skipped and counted. One that cannot be read
  /// does not keep the others from being read.
  ///
  /// - Throws: the paths that cannot be opened, or a file that the user named and that is of no
  ///   known format.
  mutating func read(
    path: String, emit: (Answering.Answer) -> Bool
  ) throws(UnreadInputs) {
    let files: InputFiles
    do throws(FileError) {
      files = try InputFiles(path, report: report)
    } catch {
      throw UnreadInputs([.init(error)])
    }
    var failures = files.failures.map { UnreadInputs.Failure($0) }
    var goesOn = true
    for file in files.paths where goesOn && !isInterrupted {
      do throws(TrafficError) {
        try read(.file(path: file), named: file) { answer in
          goesOn = emit(answer)
          return goesOn
        }
      } catch {
        guard files.isFolder, error.code.isOfFormat else {
          failures.append(.init(path: file, error: error))
          continue
        }
        let answer = answering.skipped(.unknownFormat, at: Location(file: file, entry: 0))
        answering.count(answer)
        goesOn = emit(answer)
      }
    }
    guard failures.isEmpty else { throw UnreadInputs(failures) }
  }

  /// Hands an answer for each entry of an input to `emit`, in order, until that says to stop.
  ///
  /// - Parameter name: what reports call the input.
  /// - Throws: an error for an input that cannot be opened or is of no known format. What is damaged
  ///   further in has an answer.
  mutating func read(
    _ input: TrafficInput, named name: String, emit: (Answering.Answer) -> Bool
  ) throws(TrafficError) {
    do throws(TrafficError) {
      switch content {
      case .exchanges: try readExchanges(input, name, emit)
      case .bodies(let operation): try readBodies(input, name, of: operation, emit)
      }
    } catch {
      guard error.code == .stopped else { throw error }
      isInterrupted = true
    }
  }

  private mutating func readExchanges(
    _ input: TrafficInput, _ name: String, _ emit: (Answering.Answer) -> Bool
  ) throws(TrafficError) {
    var reader = try Recording.open(input, limits: limits, monitor: monitor).reader
    while let item = reader.next(into: &exchange) {
      guard mayAnswer() else { return }
      let answer = answer(item, in: name)
      answering.count(answer)
      guard emit(answer) else { return }
    }
  }

  private mutating func readBodies(
    _ input: TrafficInput, _ name: String, of operation: String, _ emit: (Answering.Answer) -> Bool
  ) throws(TrafficError) {
    var reader = try BodyLinesReader(input, limits: limits, monitor: monitor)
    var lent: Answering.Answer?
    while let item = reader.next({ body, entry in
      lent = answering.answer(
        body: body, of: operation, at: Location(file: name, entry: entry))
    }) {
      guard mayAnswer() else { return }
      if case .damaged(let entry, let offset, let detail) = item {
        lent = damaged(entry, offset, detail, in: name)
      }
      guard let answer = lent else { continue }
      answering.count(answer)
      guard emit(answer) else { return }
    }
  }

  /// Whether an entry that was just read is answered for.
  ///
  /// After a stop it is not: it may seem damaged only because the rest of it was not read.
  private mutating func mayAnswer() -> Bool {
    guard monitor.isStopRequested else { return true }
    isInterrupted = true
    return false
  }

  private mutating func answer(_ item: TrafficItem, in file: String) -> Answering.Answer {
    switch item {
    case .exchange(let entry):
      let id = exchange.id.map { exchange.text($0) }
      return answering.answer(exchange, at: Location(file: file, entry: entry, id: id))
    case .damaged(let entry, let offset, let detail):
      return damaged(entry, offset, detail, in: file)
    case .skipped(let entry, let reason):
      return answering.skipped(reason, at: Location(file: file, entry: entry))
    }
  }

  private func damaged(
    _ entry: Int, _ offset: Int, _ detail: String, in file: String
  ) -> Answering.Answer {
    answering.damaged(
      "\(detail), at byte \(offset) of the file", at: Location(file: file, entry: entry))
  }
}
