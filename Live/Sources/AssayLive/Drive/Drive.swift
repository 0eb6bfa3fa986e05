import AssayCore
import AssayEngine
package import AssaySpec
import AssayValidator

/// Takes an SDK through the scenarios of some operations: it calls a double, and what it makes of the
/// answers is held against a correct client.
package struct Drive: Sendable {
  package struct Settings: Sendable {
    /// Operations to call; none are all.
    package var operations: [String] = []
    /// Scenarios to play, as those of a double's sequence; none are all.
    package var scenarios: [String] = []
    package var region = "us-east-1"
    package var seed: UInt64 = 0
    /// The time for one answer of the driver.
    package var seconds = 60

    package init() {}
  }

  private let double: ConformanceDouble
  private let settings: Settings
  private let driver: any Driving

  /// - Parameters:
  ///   - command: that of the driver, for `sh -c`; `reference` is the client of this tool.
  ///   - contracts: such as linted clean.
  package init(_ command: String, contracts: [Contract], settings: Settings = Settings()) {
    var served = ConformanceDouble.Settings()
    served.seed = settings.seed
    served.operations = settings.operations
    served.credentials = [DriverEnvironment.credentials]
    double = ConformanceDouble(contracts: contracts, settings: served)
    self.settings = settings
    driver =
      command == "reference"
      ? ReferenceClient(contracts: contracts)
      : Driver(
        command: command, environment: DriverEnvironment.variables(region: settings.region),
        seconds: settings.seconds)
  }

  /// The scenarios to play, in order.
  package var steps: [DriveStep] {
    double.books.flatMap { book in
      let wanted = names.flatMap { ScenarioSequence.scenarios($0, of: book) }
      return wanted.map { DriveStep(scenario: $0, book: book) }
    }
  }

  /// Those of the settings that mean nothing to any operation, each with the name that was meant, if
  /// any is near.
  package var unknownScenarios: [(entry: String, meant: String?)] {
    ScenarioSequence(settings.scenarios).unknown(to: double.books)
  }

  private var names: [String] { settings.scenarios.isEmpty ? ["all"] : settings.scenarios }

  /// - Parameter watch: gets the number of steps that are done, after each of them.
  /// - Throws: a driver that does not greet, and a task that was cancelled.
  package func run(
    watch: @Sendable (Int) async -> Void = { _ in }
  ) async throws(DriveError) -> BehaviourCard {
    let server: HTTPServer
    do throws(ListenError) {
      server = try await HTTPServer()
    } catch {
      throw DriveError(message: error.message)
    }
    let arrivals = Arrivals(double, host: "127.0.0.1:\(server.port)")
    let serving = Task { await server.run { await arrivals.answer($0) } }
    defer { serving.cancel() }
    do throws(DriverError) {
      return try await play(arrivals, watch)
    } catch {
      throw DriveError(message: error.message)
    }
  }

  private func play(
    _ arrivals: Arrivals, _ watch: @Sendable (Int) async -> Void
  ) async throws(DriverError) -> BehaviourCard {
    let steps = steps
    let tasks = steps.enumerated().map { number, step in
      step.task(id: "\(number)", host: arrivals.host, region: settings.region)
    }
    var ledger = DriveLedger()
    let hello = try await driver.run(tasks) { task, answer in
      let step = steps[Int(task.id) ?? 0]
      ledger.add(step, answer, await arrivals.take(), host: arrivals.host)
      await watch(ledger.count)
    }
    return BehaviourCard(sdk: hello, operations: ledger.operations)
  }
}

/// Why a drive came to no card.
package struct DriveError: Error, Hashable, Sendable {
  /// A lower-case fragment.
  package let message: String
}
