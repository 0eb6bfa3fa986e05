package import AssayCore
import AssayYAML

/// Reads contracts: a folder of YAML files is one.
package enum ContractLoader {
  /// Bytes of a spec file beyond which it is not read.
  private static let limit = 64 << 20

  /// Every folder at or below `root` that holds YAML files, by path; none if there is none.
  ///
  /// Hidden folders are passed over, symbolic links followed, each folder taken once.
  package static func discover(root: String) throws(FileError) -> [String] {
    try SpecFolders.discover(root: root)
  }

  /// The contract of a folder's own YAML files (`.yaml`, `.yml`), with all that is wrong with it.
  ///
  /// Who only goes by a contract that is in order shows no warning, and need not look for shapes
  /// that nothing uses.
  package static func load(folder: String, findsUnusedShapes: Bool = true) -> LoadedContract {
    var reading = FolderReading(limit: limit)
    reading.read(folder)
    return reading.result(folder, findsUnusedShapes)
  }
}

/// One folder while it is read.
private struct FolderReading {
  let limit: Int
  private var reader = DraftReader()
  private var texts: [String: [UInt8]] = [:]
  private var firstFile: String?
  /// Whether every file could be read: names are judged only then.
  private var isWhole = true

  init(limit: Int) {
    self.limit = limit
  }

  mutating func read(_ folder: String) {
    do throws(FileError) {
      let files = try SpecFolders.files(in: folder)
      firstFile = files.first
      if files.isEmpty { fail(Diagnostic(.noFiles, "no YAML file in this folder", at: folder)) }
      for file in files {
        readFile(file)
      }
    } catch {
      fail(Diagnostic(.unreadable, error.code.rawValue, at: error.path))
    }
  }

  private mutating func readFile(_ file: String) {
    do throws(FileError) {
      let bytes = try FileSystem.read(file, limit: limit)
      texts[file] = bytes
      readDocument(bytes, file)
    } catch {
      fail(Diagnostic(.unreadable, error.code.rawValue, at: error.path))
    }
  }

  private mutating func readDocument(_ bytes: [UInt8], _ file: String) {
    do throws(YAMLError) {
      let root = try YAMLReader.read(bytes, file: file)
      guard reader.accepts(root) else {
        isWhole = false
        return
      }
      reader.read(root)
    } catch {
      let rule: LintRule = error.code == .duplicateKey ? .duplicateKey : .yaml
      fail(Diagnostic(rule, Escaping.show(error.detail, limit: 240), at: error.mark))
    }
  }

  private mutating func fail(_ diagnostic: Diagnostic) {
    reader.diagnostics.report(diagnostic)
    isWhole = false
  }

  consuming func result(_ folder: String, _ findsUnusedShapes: Bool) -> LoadedContract {
    var diagnostics = reader.diagnostics
    if isWhole {
      if reader.draft.services.isEmpty, let firstFile {
        diagnostics.report(ServiceCount.missing(in: firstFile))
      }
      Lint.check(reader.draft, &diagnostics)
      // A shape whose name is mistyped where it is used would look unused.
      if findsUnusedShapes, !diagnostics.hasErrors {
        UnusedShapes.check(reader.draft, &diagnostics)
      }
    }
    let contract = diagnostics.hasErrors ? nil : reader.draft.contract
    let found = diagnostics.sorted
    let named = Set(found.map(\.mark.file))
    return LoadedContract(
      folder: folder, contract: contract, diagnostics: found,
      sources: texts.filter { named.contains($0.key) }.mapValues(SourceText.init))
  }
}

extension Diagnostic {
  /// About a file or folder as a whole.
  fileprivate init(_ rule: LintRule, _ message: String, at path: String) {
    self.init(rule, message, at: SourceMark(file: path, line: 1, column: 1))
  }
}

extension Draft {
  /// The model, for a folder without errors.
  fileprivate var contract: Contract? {
    guard let service else { return nil }
    return Contract(
      service: service,
      operations: operations.dictionary { $0.operation }, errors: errors.dictionary { $0.error },
      shapes: shapes.dictionary { $0.shape })
  }
}
