import AssayCore
import Subprocess

/// An SDK under test: a command that makes the calls it is told to, one after another.
///
/// Its protocol is lines of JSON: it greets with `DriverHello`, then answers each `DriverTask` on its
/// standard input with a `DriverAnswer` on its standard output. What it writes on standard error is
/// shown only where it fails. It ends when its input does.
package struct Driver: Driving {
  private let command: String
  private let environment: [String: String?]
  private let seconds: Int

  /// - Parameters:
  ///   - command: given to `sh -c`.
  ///   - environment: set besides the variables of this process; nil takes one away.
  ///   - seconds: the time for one answer, and for the greeting.
  package init(command: String, environment: [String: String?] = [:], seconds: Int = 60) {
    self.command = command
    self.environment = environment
    self.seconds = seconds
  }

  /// After a crash, a time-out or a line that is no answer the driver is started again for the next
  /// task.
  ///
  /// - Throws: a driver that does not greet, or a task that was cancelled; then what is left of the
  ///   tasks has no answer.
  package func run(
    _ tasks: [DriverTask],
    took: (DriverTask, Result<DriverAnswer, DriverError>) async -> Void
  ) async throws(DriverError) -> DriverHello {
    var rest = tasks[...]
    var hello: DriverHello?
    repeat {
      hello = try await session(&rest, took)
    } while !rest.isEmpty && !Task.isCancelled
    guard !Task.isCancelled else { throw .interrupted }
    guard let hello else { throw .notStarted("there is nothing to do") }
    return hello
  }

  private var variables: [Environment.Key: String?] {
    let pairs = environment.compactMap { name, value in
      Environment.Key(rawValue: name).map { ($0, value) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// One life of the process: until the tasks are done, or it is of no more use.
  private func session(
    _ tasks: inout ArraySlice<DriverTask>,
    _ took: (DriverTask, Result<DriverAnswer, DriverError>) async -> Void
  ) async throws(DriverError) -> DriverHello {
    var options = PlatformOptions()
    // A group of its own: a time-out ends what the command has started as well.
    options.processGroupID = 0
    var rest = tasks
    let ending: ExecutionResult<SessionEnd, SequenceOutput, SequenceOutput>
    do {
      ending = try await Subprocess.run(
        .name("sh"), arguments: ["-c", command],
        environment: .inherit.updating(variables),
        platformOptions: options, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        var session = DriverSession(execution, seconds: seconds)
        return await session.run(&rest, took)
      }
    } catch {
      throw .notStarted(Escaping.show("\(error)", limit: 200))
    }
    tasks = rest
    let end = ending.closureResult
    let how = "\(ending.terminationStatus)"
    if let task = end.unanswered, let fault = end.fault {
      await took(task, .failure(fault.telling(how: how, said: end.said)))
      tasks = tasks.dropFirst()
    } else if let fault = end.fault {
      throw fault.telling(how: how, said: end.said)
    }
    guard let hello = end.hello else { throw .ended(how, said: end.said) }
    return hello
  }
}

extension DriverError {
  /// The same, with what is known once the process has ended.
  fileprivate func telling(how: String, said: String) -> Self {
    if case .ended = self { .ended(how, said: said) } else { self }
  }
}
