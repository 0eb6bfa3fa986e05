/// The names of shapes in the contract, by their ids in the model.
///
/// A name is what follows the `#`, or what the service renames the shape to. Where shapes of two
/// namespaces have one name, the service's own namespace keeps it, then the first by id; the others
/// put the last word of their namespace before it. A shape never hides one of the prelude that is
/// used beside it.
struct SmithyNames {
  private var names: [String: String] = [:]
  private(set) var taken: Set<String>
  /// The ids whose names are others than in the model.
  private(set) var renamed: [(id: String, name: String)] = []

  init(
    _ ids: [String], service: String, renames: [String: String], prelude: Set<String>
  ) {
    taken = Set(prelude.compactMap(SmithyPrelude.shape))
    let own = Self.namespace(service)
    let ordered = ids.sorted {
      let isOwn = (Self.namespace($0) == own, Self.namespace($1) == own)
      return isOwn.0 == isOwn.1 ? $0 < $1 : isOwn.0
    }
    for id in ordered { add(id, renames[id] ?? Self.name(id)) }
  }

  subscript(id: String) -> String { names[id] ?? Self.name(id) }

  /// What follows the `#` of a shape id.
  static func name(_ id: String) -> String {
    id.split(separator: "#", maxSplits: 1).last.map(String.init) ?? id
  }

  private mutating func add(_ id: String, _ wanted: String) {
    var name = wanted
    if taken.contains(name) {
      let word = Self.namespace(id).split(separator: ".").last ?? ""
      name = DerivedShapes.free(word.prefix(1).uppercased() + word.dropFirst() + name, taken)
      renamed.append((id, name))
    }
    taken.insert(name)
    names[id] = name
  }

  private static func namespace(_ id: String) -> Substring { id.prefix { $0 != "#" } }
}
