import AssayCore
import AssaySpec

/// The models of a command line, grouped by service.
struct ModelFiles: Sendable {
  /// A model and the file that it was read from.
  struct Model: Sendable {
    var file: String
    var imported: ImportedModel
  }

  /// By service, in the order in which the services come first.
  private var groups: [(service: String, models: [Model])] = []

  private static let limit = 256 << 20

  /// - Parameters:
  ///   - kind: the kind that every file must be of; nil for any.
  ///   - service: the service to take of a Smithy model; nil where it holds one.
  init(paths: [String], kind: ModelSource?, service: String?) throws(CommandFailure) {
    for path in paths {
      let model = try Self.read(path, kind: kind, service: service)
      try add(Model(file: path, imported: model))
    }
  }

  var services: Int { groups.count }

  /// One for each service, made of its model or of both.
  func contracts() throws(CommandFailure) -> [ImportedContract] {
    groups.map { ImportedContract($0.models) }
  }

  private mutating func add(_ model: Model) throws(CommandFailure) {
    let service = model.imported.contract.service.id
    guard let index = groups.firstIndex(where: { $0.service == service }) else {
      return groups.append((service, [model]))
    }
    let other = groups[index].models.first { $0.imported.source == model.imported.source }
    if let other {
      throw CommandFailure(
        """
        \(Self.quote(other.file)) and \(Self.quote(model.file)) are both models of \
        \(Self.quote(service)) by \(model.imported.source.name): give one of them
        """)
    }
    groups[index].models.append(model)
  }

  private static func read(
    _ path: String, kind: ModelSource?, service: String?
  ) throws(CommandFailure) -> ImportedModel {
    do throws(FileError) {
      return try read(FileSystem.read(path, limit: limit), path, kind: kind, service: service)
    } catch {
      throw CommandFailure("cannot read \(quote(error.path)): \(error.code)")
    }
  }
}
