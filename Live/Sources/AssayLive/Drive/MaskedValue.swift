import AssayCore
import AssayEngine
import AssaySpec

/// Masks what a contract marks as sensitive in a value that a client shows.
struct MaskedValue {
  private let contract: Contract

  init(_ contract: Contract) {
    self.contract = contract
  }

  /// The value of a structure; members that it has not are as they are.
  func node(_ node: JSONNode, members: [Member]) -> JSONNode {
    guard let given = node.object else { return node }
    return .object(
      given.map { name, value in
        guard let member = members.first(where: { $0.name == name }) else { return (name, value) }
        return (name, member.isSensitive ? Self.mask(value) : self.node(value, member.shape))
      })
  }

  private func node(_ node: JSONNode, _ name: String) -> JSONNode {
    guard let shape = contract.shape(named: name) else { return node }
    guard !shape.isSensitive else { return Self.mask(node) }
    switch shape.kind {
    case .structure(let members), .union(let members): return self.node(node, members: members)
    case .list(let member, _, _):
      return node.array.map { .array($0.map { self.node($0, member) }) } ?? node
    case .map(let key, let value, _):
      guard contract.shape(named: key)?.isSensitive != true else { return Self.mask(node) }
      return node.object.map { .object($0.map { ($0, self.node($1, value)) }) } ?? node
    default: return node
    }
  }

  private static func mask(_ node: JSONNode) -> JSONNode {
    node.isNull ? node : .string(Redaction.mask(member: node.string ?? node.text))
  }
}
