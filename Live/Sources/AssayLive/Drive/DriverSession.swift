import AssayCore
import Subprocess

/// How one life of a driver ended.
struct SessionEnd: Sendable {
  var hello: DriverHello?
  /// The task that has no answer; nil where all were answered or none was put.
  var unanswered: DriverTask?
  var fault: DriverError?
  /// The end of what it wrote on standard error, escaped.
  var said = ""
}

/// Speaks with a driver that runs.
struct DriverSession {
  typealias Running = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

  private let execution: Running
  private let seconds: Int
  private var lines: SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator

  init(_ execution: Running, seconds: Int) {
    self.execution = execution
    self.seconds = seconds
    lines = execution.standardOutput
      .strings(separatedBy: .unicodeScalarSequence(["\n"]), bufferingPolicy: .unbounded)
      .makeAsyncIterator()
  }

  /// Puts tasks until there are none, or the driver has failed at one.
  mutating func run(
    _ tasks: inout ArraySlice<DriverTask>,
    _ took: (DriverTask, Result<DriverAnswer, DriverError>) async -> Void
  ) async -> SessionEnd {
    let errors = execution.standardError
    async let said = Self.tail(of: errors)
    var end = SessionEnd()
    do throws(DriverError) {
      end.hello = try DriverHello(line: try await nextLine())
      while let task = tasks.first {
        end.unanswered = task
        let answer = try await ask(task)
        end.unanswered = nil
        tasks.removeFirst()
        await took(task, .success(answer))
      }
    } catch {
      end.fault = error
    }
    await finish(mustEnd: end.fault != nil)
    end.said = await said
    return end
  }

  private mutating func ask(_ task: DriverTask) async throws(DriverError) -> DriverAnswer {
    do {
      _ = try await execution.standardInputWriter.write(task.line + "\n")
    } catch {
      // It reads no more: its output tells whether it has ended.
    }
    let line = try await nextLine()
    let answer = try DriverAnswer(line: line)
    guard answer.id == task.id else {
      throw .badAnswer(
        Escaping.show(line, limit: 200), reason: "its `id` is not that of the task, `\(task.id)`")
    }
    return answer
  }

  /// The next line that is not blank.
  private mutating func nextLine() async throws(DriverError) -> String {
    let timer = Task { [execution, seconds] in
      try await Task.sleep(for: .seconds(seconds))
      Self.kill(execution)
    }
    defer { timer.cancel() }
    var line = ""
    while line.allSatisfy(\.isWhitespace) {
      // A pipe that cannot be read is one whose writer has ended.
      guard let next = try? await lines.next(isolation: #isolation) else {
        timer.cancel()
        let isTimeOut = if case .success = await timer.result { true } else { false }
        throw isTimeOut ? .timedOut(seconds: seconds) : .ended("", said: "")
      }
      line = next
    }
    return line
  }

  /// Closes the driver's input, gives it a moment to end, then ends it.
  private func finish(mustEnd: Bool) async {
    try? await execution.standardInputWriter.finish()
    if mustEnd { return Self.kill(execution) }
    let timer = Task { [execution] in
      try await Task.sleep(for: .seconds(5))
      Self.kill(execution)
    }
    var rest = lines
    while (try? await rest.next(isolation: #isolation)) != nil {}
    timer.cancel()
  }

  private static func kill(_ execution: Running) {
    // Fails only where no process of the group is left.
    try? execution.send(signal: .kill, toProcessGroup: true)
  }

  /// The last part of what was written, on one line.
  private static func tail(of output: SubprocessOutputSequence) async -> String {
    var last: [UInt8] = []
    do {
      for try await piece in output {
        last.append(contentsOf: unsafe piece.withUnsafeBytes { unsafe Array($0) })
        if last.count > 4_000 { last.removeFirst(last.count - 2_000) }
      }
    } catch {
      // What came until then is all there is.
    }
    let text = String(decoding: last, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).suffix(3)
    return Escaping.show(lines.joined(separator: " / "), limit: 400)
  }
}
