/// What a spec file holds, by name, in the order of the text.
struct SpecFilePlan: Sendable {
  /// Without its extension.
  var name = "service"
  var hasService = false
  var operations: [String] = []
  var errors: [String] = []
  var shapes: [String] = []
}

extension SpecFilePlan {
  /// One file for all.
  init(of contract: Contract) {
    hasService = true
    operations = contract.operations.keys.sorted()
    errors = contract.errors.keys.sorted()
    var order = ReadingOrder(contract)
    for name in operations { contract.operations[name].map { order.meet($0) } }
    for name in errors { contract.errors[name].map { order.meet($0) } }
    shapes = order.names + contract.shapes.keys.sorted().filter { !order.hasMet($0) }
  }

  /// A file for each operation with the shapes that it alone uses, and one for the rest.
  static func split(_ contract: Contract) -> [Self] {
    let names = contract.operations.keys.sorted()
    let used = names.map { name in
      var order = ReadingOrder(contract)
      contract.operations[name].map { order.meet($0) }
      return order.names
    }
    var service = Self(of: contract)
    service.operations = []
    let shared = sharedShapes(contract, used: used)
    service.shapes = order(of: service, used: used, contract).filter(shared.contains)
    var files = SafeFileNames(taken: [service.name])
    return [service]
      + zip(names, used).map { name, shapes in
        Self(
          name: files.claim(name), operations: [name],
          shapes: shapes.filter { !shared.contains($0) })
      }
  }

  /// Shapes that errors use, or several operations, or none.
  private static func sharedShapes(_ contract: Contract, used: [[String]]) -> Set<String> {
    var ofErrors = ReadingOrder(contract)
    for error in contract.errors.values { ofErrors.meet(error) }
    var shared = Set(ofErrors.names)
    var seen: Set<String> = []
    for name in used.joined() where !seen.insert(name).inserted { shared.insert(name) }
    return shared.union(contract.shapes.keys.filter { !seen.contains($0) })
  }

  /// Every shape: as errors meet it, then as operations do, then by name.
  private static func order(
    of service: Self, used: [[String]], _ contract: Contract
  ) -> [String] {
    var order = ReadingOrder(contract)
    for name in service.errors { contract.errors[name].map { order.meet($0) } }
    var met = Set(order.names)
    let rest = (used.joined() + contract.shapes.keys.sorted()).filter { met.insert($0).inserted }
    return order.names + rest
  }
}

extension SpecFilePlan {
  func lines(_ contract: Contract) -> WrittenLines {
    let notation = ShapeNotation(contract: contract)
    var lines = WrittenLines()
    lines.add(line: "# yaml-language-server: $schema=../assay.schema.json")
    if hasService, let documentation = contract.service.documentation {
      lines.add(line: "#")
      lines.add(comment: documentation)
    }
    lines.add(line: "assay: \(Format.version)")
    if hasService {
      lines.add(section: WrittenEntry(.service, ShapeNotation.node(of: contract.service)))
    }
    let operations = operations.compactMap { contract.operations[$0] }
    let errors = errors.compactMap { contract.errors[$0] }
    let shapes = shapes.compactMap { contract.shapes[$0] }
    lines.add(.operations, operations) { ($0.name, notation.node(of: $0), $0.documentation) }
    lines.add(.errors, errors) { ($0.name, notation.node(of: $0), $0.documentation) }
    lines.add(.shapes, shapes) { ($0.name, notation.node(of: $0), $0.documentation) }
    return lines
  }
}

extension WrittenLines {
  fileprivate mutating func add(section: WrittenEntry) {
    add(line: "")
    add([section])
  }

  /// A section of named values; nothing where there is none.
  fileprivate mutating func add<Value>(
    _ key: SpecKey, _ values: [Value],
    _ entry: (Value) -> (name: String, node: WrittenNode, documentation: String?)
  ) {
    guard !values.isEmpty else { return }
    let entries = values.map(entry).map {
      WrittenEntry(name: $0.name, $0.node, comment: $0.documentation)
    }
    add(section: WrittenEntry(key, .mapping(entries, .spaced)))
  }
}
