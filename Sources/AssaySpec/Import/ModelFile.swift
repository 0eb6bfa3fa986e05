import AssayEngine

/// A file that holds a model; of which kind is told by its structure, never by its name.
package enum ModelFile {
  /// Reads a model: of either kind, or of the one that is asked for.
  ///
  /// - Parameter service: the one to take of a Smithy AST that holds several.
  /// - Throws: an error for what is no JSON or no such model; a hint says what it seems to be.
  package static func read(
    _ bytes: [UInt8], file: String, as wanted: ModelSource? = nil, service: String? = nil
  ) throws(ImportError) -> ImportedModel {
    let document = try ModelDocument(bytes, file: file)
    guard let source = source(of: document.root) else { throw noModel(document) }
    if let wanted, wanted != source {
      throw document.error(
        .otherKind, "expected \(wanted.words), got \(source.words)",
        hint: "`assay import \(source.rawValue)` reads it", at: document.root)
    }
    return switch source {
    case .botocore: try BotocoreModel.read(document)
    case .smithy: try SmithyModel.read(document, service: service)
    }
  }

  private static func source(of root: JSONNode) -> ModelSource? {
    guard root["shapes"]?.object != nil else { return nil }
    if root["smithy"] != nil { return .smithy }
    return root["metadata"]?.object != nil && root["operations"]?.object != nil ? .botocore : nil
  }

  private static func noModel(_ document: ModelDocument) -> ImportError {
    let keys = Set((document.root.object ?? []).map(\.name))
    let other = others.first { keys.contains($0.key) }?.hint
    return document.error(
      .otherKind, "neither \(ModelSource.botocore.words) nor \(ModelSource.smithy.words)",
      hint: other, at: document.root)
  }

  /// Files that lie beside models, or are taken for them, by a key of theirs.
  private static let others: [(key: String, hint: String)] = [
    ("openapi", "this is an OpenAPI description, which says nothing of awsJson"),
    ("swagger", "this is an OpenAPI description, which says nothing of awsJson"),
    ("pagination", "these are botocore's paginators; its model is `service-2.json`"),
    ("waiters", "these are botocore's waiters; its model is `service-2.json`"),
    ("examples", "these are botocore's examples; its model is `service-2.json`"),
    ("rules", "these are botocore's endpoint rules; its model is `service-2.json`"),
    ("merge", "these are botocore's additions to a model, which is `service-2.json`"),
    ("smithy", "this Smithy AST holds no `shapes`"),
  ]

  /// What a text that is no JSON seems to be.
  static func hint(forText text: [UInt8]) -> String? {
    let start = String(decoding: text.prefix(200), as: UTF8.self)
    guard ["$version", "namespace ", "metadata "].contains(where: start.hasPrefix) else {
      return nil
    }
    return "this looks like Smithy's own language: `smithy ast` writes the JSON that is read"
  }
}

extension ModelSource {
  /// The kind of file, with its article.
  var words: String {
    switch self {
    case .botocore: "a botocore `service-2.json`"
    case .smithy: "a Smithy JSON AST"
    }
  }
}
