import AssayCore
import AssaySpec

/// The contract of one service as it is to be written, and what there is to say about it.
struct ImportedContract: Sendable {
  private(set) var contract: Contract
  /// The files of its models, and whose they are.
  let models: [(file: String, source: ModelSource)]
  let notes: [ImportNote]
  let disagreements: [Disagreement]
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
  mutating func select(_ operations: [String]) throws(CommandFailure) {
    guard !operations.isEmpty else {
      let all = contract.shapes.count
      contract = contract.droppingUnusedShapes()
      unusedShapes = all - contract.shapes.count
      return
    }
    do throws(UnknownOperation) {
      contract = try contract.selecting(operations: operations)
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
