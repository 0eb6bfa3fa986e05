import AssayEngine
import AssaySpec

/// Changes values of a body by their shapes.
struct ShapedBody {
  private let contract: Contract
  /// Makes another value for one of a shape; nil leaves it, and goes on within.
  private let change: (JSONNode, Shape) -> JSONNode?

  init(_ contract: Contract, _ change: @escaping (JSONNode, Shape) -> JSONNode?) {
    self.contract = contract
    self.change = change
  }

  /// The body with all values changed that repeat no member of the request; nil where none was.
  func changed(_ body: JSONNode, _ members: [Member]) -> JSONNode? {
    let changed = object(body, members.filter { $0.echo == nil })
    return changed.text == body.text ? nil : changed
  }

  private func object(_ node: JSONNode, _ members: [Member]) -> JSONNode {
    guard let object = node.object else { return node }
    return .object(
      object.map { entry in
        let member = members.first { $0.name == entry.name }
        return (entry.name, member.map { value(entry.value, of: $0.shape) } ?? entry.value)
      })
  }

  private func value(_ node: JSONNode, of name: String) -> JSONNode {
    guard let shape = contract.shape(named: name) else { return node }
    if let other = change(node, shape) { return other }
    switch shape.kind {
    case .structure(let members), .union(let members): return object(node, members)
    case .list(let member, _, _):
      return node.array.map { .array($0.map { value($0, of: member) }) } ?? node
    case .map(_, let element, _):
      return node.object.map { .object($0.map { ($0.name, value($0.value, of: element)) }) } ?? node
    default: return node
    }
  }
}
