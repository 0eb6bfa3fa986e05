import Assay
import AssayConsole
import AssayCore
import AssaySpec
import AssayTraffic

/// Judges files, folders of files, and standard input.
struct RecordingChecker: Checking {
  private var checker: Checker

  var summary: Summary { checker.summary }

  /// Loads the contracts of these folders; one with errors validates nothing.
  init(contracts folders: [String], settings: CheckSettings) throws(CommandFailure) {
    let contracts = try LoadedContracts(folders).contracts
    try LoadedContracts.requireKnownProtocol(of: contracts)
    let options = ExchangeJudge.Options(
      profile: settings.profile, operation: settings.operation,
      entryLimit: settings.entryLimit, explainedNotes: settings.explainedNotes,
      isQuiet: settings.isQuiet)
    let content = settings.bodies.map { InputContent.bodies(operation: $0) } ?? .exchanges
    checker = Checker(
      contracts: contracts, options: options, content: content, monitor: settings.monitor,
      jobs: settings.jobs)
    for name in [settings.operation, settings.bodies].compactMap({ $0 }) {
      guard !checker.holds(operation: name) else { continue }
      throw CommandFailure(LoadedContracts.unknown(name, among: contracts))
    }
  }

  mutating func check(
    path: String, emit: (Answers<Judgement>) -> Bool
  ) async throws(CommandFailure) {
    guard path == "-" else { return try await check(files: path, emit) }
    do throws(TrafficError) {
      try await checker.check(.standardInput, named: "-", emit: emit)
    } catch {
      throw CommandFailure(standardInput: error)
    }
  }

  private mutating func check(
    files path: String, _ emit: (Answers<Judgement>) -> Bool
  ) async throws(CommandFailure) {
    do throws(UnreadInputs) {
      try await checker.check(path: path, emit: emit)
    } catch {
      throw CommandFailure(error)
    }
  }

  mutating func reserve(output: String, inputs: [String]) throws(CommandFailure) {
    guard !checker.reserve(report: output, inputs: inputs) else { return }
    throw CommandFailure(
      "--output would overwrite `\(Escaping.show(output, limit: 1000))`, which is to be checked")
  }
}

extension CheckCommand {
  /// The checker of the contracts in these folders.
  static func checker(
    contracts: [String], settings: CheckSettings
  ) throws(CommandFailure) -> any Checking {
    try RecordingChecker(contracts: contracts, settings: settings)
  }
}
