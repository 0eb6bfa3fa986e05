import Foundation

/// The built executable while it runs.
final class LiveTool {
  /// Thrown when it was not built, or ends before it listens.
  struct Missing: Error, Sendable {}

  private let process = Process()
  private let (output, errors) = (Pipe(), Pipe())

  /// Beside the test bundle.
  init(_ arguments: [String]) throws {
    let executable = Bundle.main.executableURL?.resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "assay-live")
    guard let executable, FileManager.default.isExecutableFile(atPath: executable.path) else {
      throw Missing()
    }
    process.executableURL = executable
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// The port of the line `AWS_ENDPOINT_URL=…`, once it has come.
  func port() throws -> Int {
    var text = ""
    while true {
      let piece = errors.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw Missing() }
      text += String(decoding: piece, as: UTF8.self)
      if let found = text.firstMatch(of: /AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:([0-9]+)\n/) {
        return Int(found.1) ?? 0
      }
    }
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for its end, and answers its report and exit code.
  func finish() throws -> (report: String, exitCode: Int32) {
    let report = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: report, as: UTF8.self), process.terminationStatus)
  }
}
