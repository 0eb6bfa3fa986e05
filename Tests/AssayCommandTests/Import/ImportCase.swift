import AssayTestSupport
import Foundation

/// A folder under `golden/import`: models, `arguments`, and what must come out: `output`, all that
/// the tool says, and `specs`, the folder that it writes.
struct ImportCase: Sendable, CustomStringConvertible {
  let name: String

  var description: String { name }

  /// What one run came to.
  struct Outcome: Equatable {
    /// Output and errors, and the exit code unless it is 0.
    var output: String
    /// The text of every file by its path below the folder of specs.
    var files: [String: String]
  }

  private static let root = SharedSuites.packageRoot.appending(path: "golden/import")

  private var folder: URL { Self.root.appending(path: name) }

  /// Every case, by name.
  static func all() throws -> [Self] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
      .map(Self.init(name:))
  }

  /// Runs the tool beside copies of the models.
  func actual() throws -> Outcome {
    let place = try TemporaryFolder()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".json") {
      let copy = place.url.appending(path: file)
      try FileManager.default.copyItem(at: folder.appending(path: file), to: copy)
    }
    let arguments = try text("arguments").split(whereSeparator: \.isWhitespace).map(String.init)
    let result = try Tool.run(["import"] + arguments + ["-o", "specs"], in: place)
    let exit = result.exitCode == 0 ? "" : "exit \(result.exitCode)\n"
    return Outcome(
      output: result.output + result.errors + exit,
      files: try Self.files(below: place.url.appending(path: "specs")))
  }

  func expected() throws -> Outcome {
    Outcome(
      output: try text("output"), files: try Self.files(below: folder.appending(path: "specs")))
  }

  /// Writes what came out over what is expected.
  func record(_ outcome: Outcome) throws {
    let specs = folder.appending(path: "specs")
    if FileManager.default.fileExists(atPath: specs.path) {
      try FileManager.default.removeItem(at: specs)
    }
    for (path, text) in outcome.files {
      let file = specs.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try Data(outcome.output.utf8).write(to: folder.appending(path: "output"))
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// The spec files: the schema for editors and hidden files are left out.
  private static func files(below root: URL) throws -> [String: String] {
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".yaml") }.reduce(into: [:]) { files, path in
      files[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
  }
}
