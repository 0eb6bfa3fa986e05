import AssayConsole
import AssayCore
import AssaySpec

/// One run of `assay import`: all folders are written, or none.
struct ImportRun: Sendable {
  /// A contract that is in its folder.
  struct Written: Sendable {
    var imported: ImportedContract
    var folder: ImportFolder
    /// What lint warns of.
    var warnings: [Diagnostic]
  }

  /// The folder for the folders of the services, without a slash at its end.
  private let root: String
  private let mayOverwrite: Bool
  private var names = SafeFileNames()
  private var staged: [Written] = []

  init(root: String, mayOverwrite: Bool) {
    let path = root.reversed().drop { $0 == "/" }
    self.root = path.isEmpty ? "/" : String(path.reversed())
    self.mayOverwrite = mayOverwrite
  }

  /// Writes every contract, or throws and leaves everything as it was.
  ///
  /// - Parameter folder: the name of the folder of the one contract; nil for the service's id.
  mutating func write(
    _ contracts: [ImportedContract], folder: String? = nil
  ) throws(CommandFailure) -> [Written] {
    defer { for written in staged { written.folder.discard() } }
    for contract in contracts {
      try stage(contract, in: names.claim(folder ?? contract.contract.service.id))
    }
    for written in staged { try written.folder.commit() }
    try writeSchema()
    return staged
  }

  private mutating func stage(
    _ imported: ImportedContract, in name: String
  ) throws(CommandFailure) {
    let folder = try ImportFolder(
      path: "\(root)/\(name)", files: ContractWriter.write(imported.contract),
      mayOverwrite: mayOverwrite)
    staged.append(Written(imported: imported, folder: folder, warnings: []))
    let loaded = try folder.stage()
    guard loaded.contract != nil else { throw Self.refusal(folder, loaded) }
    staged[staged.count - 1].warnings = loaded.diagnostics
  }

  /// Shows what is wrong with a contract that is not written.
  private static func refusal(_ folder: ImportFolder, _ loaded: LoadedContract) -> CommandFailure {
    OutputFile.complain(folder.report(of: loaded))
    let path = Escaping.show(folder.path, limit: 1000)
    guard !folder.kept.isEmpty else {
      return CommandFailure("nothing is written: `\(path)` would not lint")
    }
    let kept = folder.kept.map { "`\(Escaping.show($0))`" }.joined(separator: ", ")
    return CommandFailure(
      "nothing is written: `\(path)` would not lint with \(kept), which no import wrote or somebody "
        + "changed: move that away first")
  }

  /// What the first line of every file refers to, unless it is there.
  private func writeSchema() throws(CommandFailure) {
    let path = "\(root)/assay.schema.json"
    guard (try? FileSystem.entry(at: path)) == nil else { return }
    try OutputFolder.write(Array(EditorSchema.text.utf8), to: path)
  }
}
