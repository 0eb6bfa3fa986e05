import AssayEngine
import AssaySpec

/// A value's place in a message, and what the contract says of it.
struct MessagePlace: Sendable {
  let contract: Contract
  /// Nil for the whole message, and for what the contract does not know.
  let shape: Shape?
  /// Those of a message, a structure or a union; nil for anything else.
  let members: [Member]?
  /// Whether the contract lets no text of the value be shown.
  let isSensitive: Bool

  /// The input of an operation.
  init(inputOf operation: AssaySpec.Operation, in contract: Contract) {
    self.init(contract, members: operation.input)
  }

  private init(
    _ contract: Contract, shape: Shape? = nil, members: [Member]? = nil, isSensitive: Bool = false
  ) {
    self.contract = contract
    self.shape = shape
    self.members = members
    self.isSensitive = isSensitive
  }

  /// The place of a member, or of the entry of a map.
  func below(_ name: String) -> Self {
    if case .map(let key, let value, _)? = shape?.kind {
      let hidesKeys = contract.shape(named: key)?.isSensitive ?? false
      return place(of: value, isSensitive: hidesKeys)
    }
    guard let member = members?.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      return unknown
    }
    return place(of: member.shape, isSensitive: member.isSensitive)
  }

  /// The place of the elements of a list.
  var element: Self {
    guard case .list(let element, _, _)? = shape?.kind else { return unknown }
    return place(of: element)
  }

  private var unknown: Self { Self(contract, isSensitive: isSensitive) }

  private func place(of name: String, isSensitive own: Bool = false) -> Self {
    guard let shape = contract.shape(named: name) else { return unknown }
    let members: [Member]? =
      switch shape.kind {
      case .structure(let members), .union(let members): members
      case .unit: []
      default: nil
      }
    return Self(
      contract, shape: shape, members: members,
      isSensitive: isSensitive || own || shape.isSensitive)
  }
}

extension MessagePlace {
  /// The tree with each value replaced that `replacement` has another for, from the outermost on.
  func replacing(
    in node: JSONNode, _ replacement: (JSONNode, MessagePlace) -> JSONNode?
  ) -> JSONNode {
    if let replaced = replacement(node, self) { return replaced }
    switch node.content {
    case .object(let members):
      return .object(members.map { ($0.name, below($0.name).replacing(in: $0.value, replacement)) })
    case .array(let elements):
      return .array(elements.map { element.replacing(in: $0, replacement) })
    default: return node
    }
  }
}
