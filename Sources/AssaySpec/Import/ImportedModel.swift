package import AssayCore

/// Whose model a contract was taken from.
package enum ModelSource: String, Sendable, CaseIterable {
  /// A `service-2.json` of botocore, the Python SDK's core.
  case botocore
  /// A Smithy JSON AST.
  case smithy
}

/// A model of a whole service as a contract.
package struct ImportedModel: Sendable {
  package var source: ModelSource
  /// Complete and unpinned; scalar shapes that say nothing stand as predefined ones.
  package var contract: Contract
  /// What the contract could not take as the model has it, in the order of the file.
  package var notes: [ImportNote]
  /// The contract before its plain scalar shapes gave way, for comparing by name.
  var named: Contract

  /// Lets the plain scalar shapes of `named` give way to predefined ones.
  init(source: ModelSource, named: Contract, notes: [ImportNote]) {
    self.source = source
    self.named = named
    contract = PlainShapes.replaced(in: named)
    // What was renamed and then gave way is worth no word.
    let shapes = contract.shapes
    self.notes = notes.filter { note in note.shape.map { shapes[$0] != nil } ?? true }
      .sorted { ($0.mark, $0.detail) < ($1.mark, $1.detail) }
  }
}

/// One thing of a model that the contract has otherwise or leaves out.
package struct ImportNote: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A shape has another name than in the model.
    case renamed
    /// A pattern that no engine compiles.
    case unusablePattern
    /// Limits, a status, a value or a default that mean nothing there.
    case dropped
    /// What a contract must say and the model does not.
    case missing
  }

  package var kind: Kind
  /// A lower-case fragment for people.
  package var detail: String
  package var mark: SourceMark
  /// The shape of the contract that it is about, if it is about one alone.
  package var shape: String?

  package init(_ kind: Kind, _ detail: String, shape: String? = nil, at mark: SourceMark) {
    self.kind = kind
    self.detail = detail
    self.shape = shape
    self.mark = mark
  }
}
