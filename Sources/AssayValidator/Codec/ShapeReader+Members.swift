import AssayCore
import AssayEngine
import AssaySpec

extension ShapeReader {
  /// The members of a structure, in the order of the contract; unknown ones are passed over.
  mutating func members(
    _ members: [Member], of node: JSONNode
  ) throws(CodecError) -> [Value.Member] {
    guard let object = node.object else { throw wrongType("an object", node) }
    let found = try find(members, in: object)
    var values: [Value.Member] = []
    for (member, node) in zip(members, found) {
      let value =
        if let node, !node.isNull {
          try self.value(of: member, node)
        } else {
          try absent(member)
        }
      if let value { values.append(Value.Member(member.name, value)) }
    }
    return values
  }

  private mutating func value(of member: Member, _ node: JSONNode) throws(CodecError) -> Value {
    try below(member.name, isSensitive: member.isSensitive) { (reader) throws(CodecError) in
      try reader.value(of: member.shape, node)
    }
  }

  /// The values of members, in their order.
  private func find(
    _ members: [Member], in object: [JSONNode.Member]
  ) throws(CodecError) -> [JSONNode?] {
    var found = [JSONNode?](repeating: nil, count: members.count)
    for entry in object {
      guard let index = members.firstIndex(where: { isSame($0.name, entry.name) }) else { continue }
      guard found[index] == nil else { throw duplicate(entry.name) }
      found[index] = entry.value
    }
    return found
  }

  /// What stands for a member that is absent or null: nil where nothing does.
  ///
  /// Clients take a default, and correct an error of the server where a member is required; a server
  /// takes a default and refuses what lacks a required member (Smithy 2.0, default values, client
  /// error correction).
  private mutating func absent(_ member: Member) throws(CodecError) -> Value? {
    if side == .server, member.isRequired {
      throw try below(member.name) { $0.fault(.requiredMissing, "a value", "none") }
    }
    let defaults = Defaults(contract, binding)
    if side == .client, member.isClientOptional { return nil }
    if let value = try defaults.value(of: member) { return value }
    return member.isRequired ? try defaults.correction(of: member.shape) : nil
  }

  /// The one member of a union that is not null; a stray name beside it does not count.
  mutating func variant(_ members: [Member], _ node: JSONNode) throws(CodecError) -> Value {
    guard let object = node.object else { throw wrongType("an object", node) }
    var known: [(member: Member, node: JSONNode)] = []
    for (member, node) in zip(members, try find(members, in: object)) {
      if let node, !node.isNull { known.append((member, node)) }
    }
    guard known.count <= 1 else {
      throw fault(.badUnion, "one member", "\(known.count)")
    }
    if let only = known.first {
      return .union(Value.Member(only.member.name, try value(of: only.member, only.node)))
    }
    let unknown = object.first { entry in
      !entry.value.isNull && !binding.strayNames.contains(entry.name)
        && !members.contains { isSame($0.name, entry.name) }
    }
    guard let unknown, side == .client else { throw fault(.badUnion, "one member", "none known") }
    return .unknownVariant(unknown.name)
  }
}
