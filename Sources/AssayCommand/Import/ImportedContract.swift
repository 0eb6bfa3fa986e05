import AssayConsole
import AssayCore
import AssaySpec

/// The contract of one service as it is to be written, and what there is to say about it.
struct ImportedContract: Sendable {
  private(set) var contract: Contract
  /// The files of its models, and whose they are.
  let models: [(file: String, source: ModelSource)]
  private(set) var notes: [ImportNote]
  private(set) var disagreements: [Disagreement]
  /// How many shapes were left out because nothing needs them.
  private(set) var unusedShapes = 0

  /// Of one model, or of one of each source.
  init?(_ models: [ModelFiles.Model]) {
    guard let first = models.first else { return nil }
    self.models = models.map { ($0.file, $0.source) }
    notes = models.flatMap(\.imported.notes)
    let botocore = models.first { $0.source == .botocore }
    let smithy = models.first { $0.source == .smithy }
    if let botocore, let smithy {
      let merged = ModelMerge.merge(botocore: botocore.imported, smithy: smithy.imported)
      contract = merged.contract
      disagreements = merged.disagreements
    } else {
      contract = first.imported.contract
      disagreements = []
    }
  }

  /// Keeps these operations and what they need; all of them, and what all need, where none is named.
  ///
  /// What there was to say about the rest is left out, too.
  mutating func select(_ operations: [String]) throws(CommandFailure) {
    let all = contract
    if operations.isEmpty {
      contract = all.droppingUnusedShapes()
      unusedShapes = all.shapes.count - contract.shapes.count
    } else {
      contract = try Self.selecting(operations, of: all)
    }
    let gone = all.names.subtracting(contract.names)
    notes.removeAll { note in note.shape.map(gone.contains) ?? false }
    disagreements.removeAll { disagreement in
      gone.contains(String(disagreement.place.prefix { $0 != "." }))
    }
  }

  private static func selecting(
    _ operations: [String], of contract: Contract
  ) throws(CommandFailure) -> Contract {
    do throws(UnknownOperation) {
      return try contract.selecting(operations: operations)
    } catch {
      let advice = error.suggestion.map { ": did you mean `\(Escaping.show($0))`?" } ?? ""
      let service = Escaping.show(contract.service.id)
      throw CommandFailure(
        "`\(service)` has no operation `\(Escaping.show(error.name))`\(advice)")
    }
  }

  /// Notes the releases of its models.
  mutating func pin(_ releases: [PinnedSource]) {
    for release in releases where models.contains(where: { $0.source == release.source }) {
      contract.service.pinned[release.source.rawValue] = release.version
    }
  }
}

extension Contract {
  /// Of operations, errors and shapes.
  fileprivate var names: Set<String> {
    Set(operations.keys).union(errors.keys).union(shapes.keys)
  }
}
