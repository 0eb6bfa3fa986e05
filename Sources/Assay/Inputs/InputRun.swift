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
/// Owns an exchange's storage and what answers for each of the tasks that work side by side.
struct InputRun<Answering: EntryAnswering> {
  /// Takes the answers since the last call, in order, and says whether more are wanted.
  typealias Emit = (Answers<Answering.Tally.Answer>) -> Bool

  /// What was counted of all inputs so far.
  private(set) var tally = Answering.Tally()
  /// Whether the run was ended from outside.
  private(set) var isInterrupted = false
  private var answering: Answering
  private var workers: LineWorkers<Answering>
  private var exchange = Exchange()
  private let content: InputContent
  private let limits: TrafficLimits
  private let monitor: InputMonitor
  /// The file that the report is written to.
  private var report: String?

  /// Where `monitor` says to stop, the run ends between two entries.
  ///
  /// - Parameters:
  ///   - entryLimit: the most bytes of one entry.
  ///   - jobs: how many parts of an input are answered for at once, at least 1. The answers do not
  ///     depend on it.
  ///   - partSize: the bytes of a part, at least 1; nil leaves them to the number of jobs.
  init(
    _ answering: Answering, content: InputContent, entryLimit: Int, monitor: InputMonitor,
    jobs: Int, partSize: Int?
  ) {
    self.answering = answering
    self.content = content
    self.monitor = monitor
    // What one task reads stays in its core's cache; several want more work for each hand-over.
    limits = TrafficLimits(
      maxEntry: entryLimit, chunk: partSize ?? (jobs > 1 ? 1 << 20 : 256 << 10))
    workers = LineWorkers(answering, count: jobs)
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

  /// Hands on answers for the entries of a file, or of every file in a folder.
  ///
  /// A file in a folder that is of no known format is skipped and counted. One that cannot be read
  /// does not keep the others from being read.
  ///
  /// - Throws: the paths that cannot be opened, or a file that the user named and that is of no
  ///   known format.
  mutating func read(path: String, emit: Emit) async throws(UnreadInputs) {
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
        goesOn = try await read(.file(path: file), named: file, emit: emit)
      } catch {
        guard files.isFolder, error.code.isOfFormat else {
          failures.append(.init(path: file, error: error))
          continue
        }
        let answer = answering.skipped(.unknownFormat, at: Location(file: file, entry: 0))
        goesOn = hand(on: Answers(file: file, [answer]), emit)
      }
    }
    guard failures.isEmpty else { throw UnreadInputs(failures) }
  }

  /// Hands on answers for the entries of an input until `emit` says to stop, and answers whether it
  /// did not.
  ///
  /// - Parameter name: what reports call the input.
  /// - Throws: an error for an input that cannot be opened or is of no known format. What is damaged
  ///   further in has an answer.
  mutating func read(
    _ input: TrafficInput, named name: String, emit: Emit
  ) async throws(TrafficError) -> Bool {
    do throws(TrafficError) {
      switch try open(input) {
      case .lines(let parts):
        return await readLines(parts, name, emit)
      case .sequence(let reader):
        return readSequence(reader, name, emit)
      }
    } catch {
      guard error.code == .stopped else { throw error }
      isInterrupted = true
      return false
    }
  }

  private func open(_ input: TrafficInput) throws(TrafficError) -> RecordedEntries {
    switch content {
    case .exchanges:
      try Recording.open(input, limits: limits, monitor: monitor).entries
    case .bodies:
      .lines(try LineParts(input, limits: limits, monitor: monitor))
    }
  }

  private mutating func readLines(
    _ parts: LineParts, _ name: String, _ emit: Emit
  ) async -> Bool {
    var parts = parts
    var first = 0
    var goesOn = true
    let input = LineInput(name: name, content: content, monitor: monitor)
    workers.prepare(for: parts)
    await workers.answer(for: &parts, of: input) { part in
      var part = part
      part.number(from: first)
      first += part.entries
      tally.add(part.tally)
      isInterrupted = part.isInterrupted
      goesOn = hand(on: Answers(file: name, part.answers, entries: part.entries), emit)
      return goesOn && !isInterrupted
    }
    tally.add(workers.takeTally())
    return goesOn && !isInterrupted
  }

  private mutating func readSequence(
    _ reader: any TrafficReader, _ name: String, _ emit: Emit
  ) -> Bool {
    var reader = reader
    var goesOn = true
    while goesOn, let item = reader.next(into: &exchange) {
      // After a stop an entry may seem damaged only because the rest of it was not read.
      isInterrupted = monitor.isStopRequested
      if isInterrupted { break }
      var answers: [Answering.Tally.Answer] = []
      answering.answer(item, exchange, in: name, into: &answers)
      goesOn = hand(on: Answers(file: name, answers, entries: 1), emit)
    }
    tally.add(answering.takeTally())
    return goesOn && !isInterrupted
  }

  private mutating func hand(
    on answers: Answers<Answering.Tally.Answer>, _ emit: Emit
  ) -> Bool {
    for answer in answers.answers { tally.add(answer) }
    return emit(answers)
  }
}

/// Answers for entries that were read one after the other.
package struct Answers<Answer: Sendable>: Sendable {
  /// What the user calls the input.
  package var file: String
  /// In order; entries of which there is nothing to tell have none.
  package var answers: [Answer]
  /// Entries that were read.
  package var entries: Int

  init(file: String, _ answers: [Answer], entries: Int = 1) {
    self.file = file
    self.answers = answers
    self.entries = entries
  }
}
