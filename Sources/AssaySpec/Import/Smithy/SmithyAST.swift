import AssayEngine

/// A Smithy JSON AST as shapes by id (Smithy 2.0, JSON AST), with mixins and `apply` undone.
struct SmithyAST {
  let document: ModelDocument
  private let shapes: [String: JSONNode]
  /// Traits that `apply` statements add, by the id of a shape or member.
  private let applied: [String: [JSONNode]]
  /// The ids of the services, in the order of the file.
  let services: [String]
  /// Whether the model has Smithy 1.0's meaning of defaults.
  let isVersion1: Bool
  /// What each mixin adds to a shape, its own mixins undone.
  private var mixins: [String: Mixin] = [:]

  private struct Mixin {
    var traits: SmithyTraits
    var members: [SmithyMember]
    var node: JSONNode
  }

  init(_ document: ModelDocument) throws(ImportError) {
    var shapes: [String: JSONNode] = [:]
    var applied: [String: [JSONNode]] = [:]
    var services: [String] = []
    for (id, node) in try document.members("shapes", of: document.root) {
      switch try document.neededText("type", of: node) {
      case "apply": node["traits"].map { applied[id, default: []].append($0) }
      case "service":
        services.append(id)
        shapes[id] = node
      default: shapes[id] = node
      }
    }
    self.document = document
    self.shapes = shapes
    self.applied = applied
    self.services = services
    isVersion1 = document.root["smithy"]?.string?.hasPrefix("1") ?? false
    for (_, node) in try document.members("shapes", of: document.root) {
      try addMixins(of: node, depth: Self.mixinLimit)
    }
  }

  /// The shape of that id, named at `use`.
  func shape(_ id: String, namedAt use: JSONNode) throws(ImportError) -> JSONNode {
    guard let shape = shapes[id] else {
      throw document.error(.missingShape, "no shape \(Wording.quote(id))", at: use)
    }
    return shape
  }

  /// The id that a reference such as `{"target": …}` names.
  func target(_ reference: JSONNode) throws(ImportError) -> String {
    try document.neededText("target", of: reference)
  }
}

/// A member of a structure, union or enum, or what a list or map consists of.
struct SmithyMember {
  var name: String
  var target: String
  var traits: SmithyTraits
  var node: JSONNode
}

extension SmithyAST {
  /// Mixins beyond which one is thought to contain itself.
  private static let mixinLimit = 32

  /// Reads the mixins of a shape, each once however many shapes have it.
  private mutating func addMixins(of node: JSONNode, depth: Int) throws(ImportError) {
    for reference in try document.elements("mixins", of: node) {
      let id = try target(reference)
      guard mixins[id] == nil else { continue }
      guard depth > 0 else {
        throw document.error(.malformed, "a mixin that contains itself", at: reference)
      }
      let shape = try shape(id, namedAt: reference)
      try addMixins(of: shape, depth: depth - 1)
      mixins[id] = Mixin(
        traits: try traits(of: id, shape), members: try members(of: id, shape), node: shape)
    }
  }

  private func mixins(of node: JSONNode) throws(ImportError) -> [(id: String, mixin: Mixin)] {
    var found: [(id: String, mixin: Mixin)] = []
    for reference in try document.elements("mixins", of: node) {
      let id = try target(reference)
      if let mixin = mixins[id] { found.append((id, mixin)) }
    }
    return found
  }

  /// A shape's own traits over those of its mixins.
  func traits(of id: String, _ node: JSONNode) throws(ImportError) -> SmithyTraits {
    let own = SmithyTraits((applied[id] ?? []) + [node["traits"]])
    return try mixins(of: node).reversed().reduce(own) { $0.over($1.mixin.traits) }
  }

  /// The members, those of mixins first.
  func members(of id: String, _ node: JSONNode) throws(ImportError) -> [SmithyMember] {
    let inherited = try mixins(of: node).flatMap(\.mixin.members)
    let own = try ownMembers(of: id, node)
    return inherited.isEmpty ? own : merged(inherited, own, id)
  }

  /// `member` of a list, `key` or `value` of a map; of the last mixin where the shape has none.
  func member(
    _ name: String, of id: String, _ node: JSONNode
  ) throws(ImportError) -> SmithyMember {
    if let member = node[name] { return try self.member(name, member, of: id) }
    guard let last = try mixins(of: node).last else {
      throw document.error(.malformed, "\(Wording.quote(name)) is missing", at: node)
    }
    return try member(name, of: last.id, last.mixin.node)
  }

  private func ownMembers(
    of id: String, _ node: JSONNode
  ) throws(ImportError) -> [SmithyMember] {
    var members: [SmithyMember] = []
    for (name, member) in try document.members("members", of: node) {
      members.append(try self.member(name, member, of: id))
    }
    return members
  }

  private func member(
    _ name: String, _ node: JSONNode, of id: String
  ) throws(ImportError) -> SmithyMember {
    let added = applied.isEmpty ? [] : applied["\(id)$\(name)"] ?? []
    return SmithyMember(
      name: name, target: try target(node), traits: SmithyTraits(added + [node["traits"]]),
      node: node)
  }

  /// A member of both is where the mixin has it, with the shape's own traits first.
  private func merged(
    _ inherited: [SmithyMember], _ own: [SmithyMember], _ id: String
  ) -> [SmithyMember] {
    var members: [SmithyMember] = []
    var indices: [String: Int] = [:]
    for member in inherited + own {
      guard let index = indices[member.name] else {
        indices[member.name] = members.count
        members.append(member)
        continue
      }
      let traits = member.traits.over(members[index].traits)
      members[index] = member
      members[index].traits = traits
    }
    for index in members.indices {
      let added = SmithyTraits(applied["\(id)$\(members[index].name)"] ?? [])
      members[index].traits = added.over(members[index].traits)
    }
    return members
  }
}
