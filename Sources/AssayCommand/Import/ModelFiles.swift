import AssayConsole
import AssayCore
import AssaySpec

/// The models of a command line, grouped by service.
struct ModelFiles: Sendable {
  /// A model and the file that it was read from.
  struct Model: Sendable {
    var file: String
    var imported: ImportedModel

    var source: ModelSource { imported.source }
  }

  /// The models of each service, services in the order in which they come first.
  private(set) var services: [[Model]] = []

  private static let limit = 256 << 20

  /// - Parameters:
  ///   - kind: the kind that every file must be of; nil for any.
  ///   - service: the service to take of a Smithy model; nil where it holds one.
  init(paths: [String], kind: ModelSource?, service: String?) throws(CommandFailure) {
    for path in paths {
      let bytes = try Self.bytes(of: path)
      do throws(ImportError) {
        let model = try ModelFile.read(bytes, file: path, as: kind, service: service)
        try add(Model(file: path, imported: model))
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  private mutating func add(_ model: Model) throws(ImportError) {
    let id = model.imported.contract.service.id
    guard let index = services.firstIndex(where: { $0[0].imported.contract.service.id == id })
    else { return services.append([model]) }
    if let other = services[index].first(where: { $0.source == model.source }) {
      let name = Escaping.show(other.file, limit: 1000)
      throw ImportError(
        .otherKind, "a second model of `\(Escaping.show(id))`, which `\(name)` is one of, too",
        hint: "give one of them, or import it by itself with --folder",
        at: SourceMark(file: model.file, line: 1, column: 1))
    }
    services[index].append(model)
  }

  private static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read(path, limit: limit)
    } catch {
      let path = Escaping.show(error.path, limit: 1000)
      throw CommandFailure("cannot read `\(path)`: \(error.code)")
    }
  }
}

extension CommandFailure {
  /// `file:line:column: detail`, and the hint.
  fileprivate init(_ error: ImportError) {
    let place = "\(Escaping.show(error.mark.file, limit: 1000)):\(error.mark.line)"
    let hint = error.hint.map { ": \($0)" } ?? ""
    self.init("\(place):\(error.mark.column): \(error.detail)\(hint)")
  }
}
