import AssayYAML

/// Something that a spec defines by name.
protocol NamedSite {
  var name: String { get }
  /// The key that is the name.
  var key: YAMLNode { get }
}

/// Sites in the order of the files, each name once.
struct Sites<Site: NamedSite>: Sequence {
  private(set) var all: [Site] = []
  private var indices: [String: Int] = [:]

  subscript(_ name: String) -> Site? { indices[name].map { all[$0] } }

  /// Where in `all` the site of that name is.
  func index(of name: String) -> Int? { indices[name] }

  /// Something of every site, by its name.
  func dictionary<Value>(_ value: (Site) -> Value) -> [String: Value] {
    var values = [String: Value](minimumCapacity: all.count)
    for site in all { values[site.name] = value(site) }
    return values
  }

  var names: Dictionary<String, Int>.Keys { indices.keys }

  func contains(_ name: String) -> Bool { indices[name] != nil }

  func makeIterator() -> IndexingIterator<[Site]> { all.makeIterator() }

  /// Keeps the site, or answers the one that has its name already.
  mutating func add(_ site: Site) -> Site? {
    let next = all.count
    let first = indices[site.name, default: next]
    guard first == next else { return all[first] }
    indices[site.name] = next
    all.append(site)
    return nil
  }
}
