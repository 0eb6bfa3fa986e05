import Foundation

/// The built executable while it runs, with pipes to it and from it.
final class RunningTool {
  /// Thrown where something that should happen soon does not.
  struct TooLate: Error, Sendable {}

  private let process = Process()
  private let folder: TemporaryFolder
  private let (input, output) = (Pipe(), Pipe())

  /// - Parameter errors: where standard error goes; to nobody without it.
  init(
    _ arguments: [String], environment: [String: String] = [:],
    errors: FileHandle = .nullDevice
  ) throws {
    folder = try TemporaryFolder()
    process.executableURL = try Tool.path
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = environment
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  /// Hands it text, and waits until it has read all of it.
  func feed(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try waitUntil { Self.pending(in: self.input.fileHandleForWriting) == 0 }
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until it has written something, or as much as nobody reads.
  func waitForOutput() throws {
    try waitUntil { Self.pending(in: self.output.fileHandleForReading) > 0 }
  }

  /// Waits until it handles a signal itself, or no longer does.
  func waitUntil(itCatches signal: Int32, _ expected: Bool) throws {
    try waitUntil { self.catches(signal) == expected }
  }

  /// By the mask of handled signals that Linux shows; false elsewhere.
  private func catches(_ signal: Int32) -> Bool {
    let path = "/proc/\(process.processIdentifier)/status"
    let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap {
      UInt64($0.dropFirst(7).trimmingPrefix { $0.isWhitespace }, radix: 16)
    }
    return (mask ?? 0) & (1 << UInt64(signal - 1)) != 0
  }

  /// Waits for the end, and answers what it wrote and how it ended.
  func finish() throws -> (result: Tool.Result, reason: Process.TerminationReason) {
    try waitUntil { !self.process.isRunning }
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let result = Tool.Result(
      exitCode: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: "")
    return (result, process.terminationReason)
  }

  private func waitUntil(_ condition: () -> Bool) throws {
    for _ in 0..<12_000 {
      if condition() { return }
      usleep(10_000)
    }
    process.terminate()
    throw TooLate()
  }

  /// Bytes that nobody has read yet.
  private static func pending(in pipe: FileHandle) -> Int32 {
    var count: Int32 = 0
    // `count` is local, and lent for the call only.
    guard unsafe ioctl(pipe.fileDescriptor, UInt(FIONREAD), &count) == 0
    else { return -1 }
    return count
  }
}
