import AssayCore
import AssayReport
import AssaySpec
import AssayValidator

/// What an import wrote and where, and what to do next.
struct ImportSummary: Sendable {
  private let written: [ImportRun.Written]
  /// Whether every note and disagreement is shown, rather than counted.
  private let isFull: Bool

  init(_ written: [ImportRun.Written], isFull: Bool) {
    self.written = written
    self.isFull = isFull
  }

  var text: String {
    (written.flatMap(lines) + [""] + next).map { $0 + "\n" }.joined()
  }

  private func lines(of written: ImportRun.Written) -> [String] {
    let imported = written.imported
    let details =
      models(of: imported) + patterns(written.warnings) + notes(of: imported)
      + files(of: written.folder) + unjudged(imported.contract.service.wireProtocol)
    return [head(of: written)] + details.map { "  " + $0 }
  }

  private func head(of written: ImportRun.Written) -> String {
    let contract = written.imported.contract
    let counts = [
      Quantity(contract.operations.count, "operation", "operations"),
      Quantity(contract.errors.count, "error", "errors"),
      Quantity(contract.shapes.count, "shape", "shapes"),
    ]
    let files = Quantity(written.folder.files.count, "file", "files")
    return "wrote \(Self.show(written.folder.path)): "
      + counts.map(\.description).joined(separator: ", ")
      + " of \(contract.service.wireProtocol.rawValue), in \(files)"
  }
}

// MARK: - Details

extension ImportSummary {
  private func models(of imported: ImportedContract) -> [String] {
    let names = imported.models.map { "\(Self.show($0.file)) (\($0.source.rawValue))" }
    return ["from \(names.joined(separator: " and "))"]
  }

  private func patterns(_ warnings: [Diagnostic]) -> [String] {
    let patterns = warnings.count { $0.rule == .unjudgedPattern }
    guard patterns > 0 else { return [] }
    let count = Quantity(patterns, "pattern", "patterns")
    return ["not judged: \(count) that no engine compiles"]
  }

  private func notes(of imported: ImportedContract) -> [String] {
    let unused = Quantity(imported.unusedShapes, "shape", "shapes")
    return (imported.unusedShapes > 0 ? ["left out \(unused) that nothing needs"] : [])
      + section("disagreement", "of", imported.disagreements.map(\.description))
      + section("note", "on", imported.notes.map(Self.line))
  }

  /// How many there are, and in a full report each.
  private func section(_ noun: String, _ link: String, _ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let head = "\(Quantity(lines.count, noun, noun + "s")) \(link) the models"
    guard isFull else { return ["\(head): --report shows them"] }
    return ["\(head):"] + lines.map { "  " + Escaping.show($0, limit: .max) }
  }

  private static func line(_ note: ImportNote) -> String {
    let place = "\(show(note.mark.file)):\(note.mark.line):\(note.mark.column)"
    return "\(place): \(note.detail)"
  }

  private func files(of folder: ImportFolder) -> [String] {
    folder.stale.map { "removed \(Self.show($0)), which an earlier import wrote" }
      + folder.kept.map { "left \(Self.show($0)), which no import wrote or somebody changed" }
  }

  private func unjudged(_ wireProtocol: WireProtocol) -> [String] {
    guard ProtocolBinding(wireProtocol) == nil else { return [] }
    return ["`assay check` does not judge \(wireProtocol.rawValue) yet"]
  }

  private static func show(_ text: String) -> String { Escaping.show(text, limit: 1000) }
}

// MARK: - What to type next

extension ImportSummary {
  private var next: [String] {
    let folders = written.map { Self.show($0.folder.path) }.joined(separator: " ")
    let specs = written.map { "--spec \(Self.show($0.folder.path))" }.joined(separator: " ")
    return ["next: assay lint \(folders)", "      assay check <recording> \(specs)"]
  }
}
