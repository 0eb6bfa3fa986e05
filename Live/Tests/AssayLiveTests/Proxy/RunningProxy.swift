import Foundation

/// `assay proxy` while it runs. Nothing here waits with a thread, which servers of tests need.
final class RunningProxy: Sendable {
  /// Thrown when it ends before it listens.
  struct NotListening: Error, Sendable {}

  private let process: Process
  private let folder: TemporaryFolder
  private let ends: AsyncStream<Int32>
  /// That of the line `AWS_ENDPOINT_URL=…`.
  let port: Int

  /// Returns once it listens.
  init(_ arguments: [String]) async throws {
    folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: try LiveTool.path)
    process.arguments = arguments
    process.environment = ["HOME": folder.path]
    // Files, not pipes: nobody need read while it runs.
    for name in ["output", "errors"] { try folder.write(name, "") }
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/errors")
    let (ends, ending) = AsyncStream<Int32>.makeStream()
    process.terminationHandler = { ending.yield($0.terminationStatus) }
    try process.run()
    self.process = process
    self.ends = ends
    port = try await Self.port(of: process, folder)
  }

  private static func port(of process: Process, _ folder: TemporaryFolder) async throws -> Int {
    while true {
      let errors = try folder.text("errors")
      if let found = errors.firstMatch(of: /AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:([0-9]+)\n/) {
        return Int(found.1) ?? 0
      }
      guard process.isRunning else { throw NotListening() }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for its end, and answers its report and exit code.
  func finish() async throws -> (report: String, exitCode: Int32) {
    var exitCode: Int32 = -1
    for await status in ends {
      exitCode = status
      break
    }
    return (try folder.text("output"), exitCode)
  }
}
