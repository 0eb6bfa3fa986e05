import Foundation
import Synchronization

/// The built program, run as a user runs it.
struct LiveTool: Sendable {
  struct Result: Hashable, Sendable {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  /// Thrown when it was not built.
  struct Missing: Error, Sendable {}

  /// Beside the test bundle.
  static var path: String {
    get throws {
      let path = Bundle.main.executableURL?.resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "assay-live").path
      guard let path, FileManager.default.isExecutableFile(atPath: path) else { throw Missing() }
      return path
    }
  }

  /// Runs it with an environment that holds nothing else.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - interruption: returns when it gets SIGINT.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: TemporaryFolder? = nil,
    input: String = "", interruption: (@Sendable () async -> Void)? = nil
  ) async throws -> Result {
    let folder = try folder ?? TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let process = Process()
    process.executableURL = URL(filePath: try path)
    process.arguments = arguments
    process.environment = ["HOME": folder.path].merging(environment) { $1 }
    process.currentDirectoryURL = folder.url
    // Files, not pipes: nobody need read while it runs.
    let names = ["input", "output", "errors"].map { "\($0)-\(UUID().uuidString)" }
    for name in names { try folder.write(name, name.hasPrefix("input") ? input : "") }
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/" + names[0])
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/" + names[1])
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/" + names[2])
    let exitCode = try await end(of: process, interruption)
    return Result(
      exitCode: exitCode, output: try folder.text(names[1]), errors: try folder.text(names[2]))
  }

  /// Waits without a thread, which the servers of tests need.
  private static func end(
    of process: Process, _ interruption: (@Sendable () async -> Void)?
  ) async throws -> Int32 {
    let (ends, ending) = AsyncStream<Int32>.makeStream()
    process.terminationHandler = { ending.yield($0.terminationStatus) }
    try process.run()
    let number = process.processIdentifier
    let interrupting = Task {
      await interruption?()
      if interruption != nil { kill(number, SIGINT) }
    }
    defer { interrupting.cancel() }
    for await code in ends { return code }
    return -1
  }
}
