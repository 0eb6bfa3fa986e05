import Foundation

/// The built executable, run as a user runs it.
struct Tool: Sendable {
  struct Result: Hashable, Sendable {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  /// Beside the test bundle.
  private static let executable: URL? = Bundle.main.executableURL?
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "assay")

  /// Where it is, if it was built.
  static var path: URL {
    get throws {
      guard let executable, FileManager.default.isExecutableFile(atPath: executable.path) else {
        throw Missing()
      }
      return executable
    }
  }

  /// Thrown when it was not built.
  struct Missing: Error, Sendable {}

  /// Runs it in an empty folder of its own.
  static func run(_ arguments: [String], output: FileHandle? = nil) throws -> Result {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let process = Process()
    process.executableURL = try path
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let (outputPipe, errorPipe) = (Pipe(), Pipe())
    process.standardOutput = output ?? outputPipe
    process.standardError = errorPipe
    try process.run()
    let text = try output == nil ? outputPipe.fileHandleForReading.readToEnd() : nil
    let errors = try errorPipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus, output: String(decoding: text ?? Data(), as: UTF8.self),
      errors: String(decoding: errors ?? Data(), as: UTF8.self))
  }
}
