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

  /// Runs it in a folder, or in an empty one of its own.
  ///
  /// - Parameter shell: a script that runs it as `"$@"`.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder? = nil, shell: String? = nil,
    output: FileHandle? = nil
  ) throws -> Result {
    let folder = try folder ?? TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let process = Process()
    let executable = try path
    process.executableURL = shell == nil ? executable : URL(filePath: "/bin/sh")
    process.arguments =
      shell.map { ["-c", $0, "sh", executable.path] + arguments } ?? arguments
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
