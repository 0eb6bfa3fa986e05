import AssayConsole
import AssayCore
import AssaySpec

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder of one service while an import writes it: made beside its place, judged there, and
/// put in its place only then.
struct ImportFolder: Sendable {
  /// Where the contract goes.
  let path: String
  let files: [SpecFile]
  /// Files that an earlier import wrote, that nobody changed since, and that this one does not write.
  let stale: [String]
  /// Other spec files of the folder: people wrote or changed them, and they stay.
  let kept: [String]
  private let staging: String

  /// - Throws: if something stands at the path, unless it is an empty folder, or one that may be
  ///   written over.
  init(path: String, files: [SpecFile], mayOverwrite: Bool) throws(CommandFailure) {
    let names = try Self.names(in: path)
    guard names.isEmpty || mayOverwrite else {
      throw CommandFailure(
        "the folder \(Self.quote(path)) \(Self.holding(path)): --force writes over what is there, "
          + "--folder names another one beside it")
    }
    self.path = path
    self.files = files
    staging = Self.staging(for: path)
    let record = ImportRecord(folder: path)
    let others = Set(names.filter(Self.isSpec)).subtracting(files.map(\.name)).sorted()
    stale = others.filter { record.isUnchanged($0, in: path) }
    kept = others.filter { !record.isUnchanged($0, in: path) }
  }

  /// Writes the contract beside its place, with the files that stay, and says what lint does.
  func stage() throws(CommandFailure) -> LoadedContract {
    discard()
    try OutputFolder.make(staging)
    for file in files {
      try OutputFolder.write(Array(file.text.utf8), to: "\(staging)/\(file.name)")
    }
    let record = ImportRecord(files).text
    try OutputFolder.write(Array(record.utf8), to: "\(staging)/\(ImportRecord.name)")
    for name in kept { try copy(name) }
    return ContractLoader.load(folder: staging)
  }

  /// The report of a staged contract, by the paths that its files will have.
  func report(of staged: LoadedContract) -> String {
    staged.report.replacing(staging, with: path)
  }

  /// Puts what is staged in its place: at once where nothing is there, else file by file.
  func commit() throws(CommandFailure) {
    if kept.isEmpty, OutputFolder.moveFolder(staging, to: path) { return }
    // Before the others: their names may differ in letter case alone, which some systems ignore.
    for name in stale { try OutputFolder.removeFile("\(path)/\(name)") }
    for name in files.map(\.name) + [ImportRecord.name] {
      try OutputFolder.move("\(staging)/\(name)", to: "\(path)/\(name)")
    }
    discard()
  }

  /// Removes what is staged, if anything is.
  func discard() {
    OutputFolder.remove(staging, files: files.map(\.name) + [ImportRecord.name] + kept)
  }

  private func copy(_ name: String) throws(CommandFailure) {
    try OutputFolder.write(try bytes(of: name), to: "\(staging)/\(name)")
  }

  private func bytes(of name: String) throws(CommandFailure) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read("\(path)/\(name)", limit: 64 << 20)
    } catch {
      throw CommandFailure("cannot read \(Self.quote(error.path)): \(error.code)")
    }
  }
}

extension ImportFolder {
  /// A hidden folder beside the place, so that it can be moved there.
  private static func staging(for path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = ".assay-import-\(getpid())-\(parts.last ?? "")"
    return (parts.dropLast() + [Substring(name)]).joined(separator: "/")
  }

  /// The names in a folder, hidden ones left out; none where nothing is.
  private static func names(in path: String) throws(CommandFailure) -> [String] {
    do throws(FileError) {
      return try FileSystem.names(in: path)
    } catch {
      if error.code == .notFound { return [] }
      throw CommandFailure("cannot write the folder \(quote(path)): \(error.code)")
    }
  }

  /// What stands in a folder: the models of two services may have one id.
  private static func holding(_ path: String) -> String {
    guard let service = ContractLoader.load(folder: path).contract?.service else {
      return "is not empty"
    }
    let known = [service.id, service.version].map { "`\(Escaping.show($0))`" }
    return "holds the contract of \(known[0]), version \(known[1])"
  }

  private static func isSpec(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private static func quote(_ path: String) -> String { "`\(Escaping.show(path, limit: 1000))`" }
}
