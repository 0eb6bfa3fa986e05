import AssayEngine
import AssayValidator

extension JSONNode {
  /// Whether it is the same JSON value: members in any order, numbers by what they are worth.
  func isSameValue(as other: Self) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): ExactNumber(left) == ExactNumber(right)
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSameValue(as: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { member in
          other[member.name].map { member.value.isSameValue(as: $0) } ?? false
        }
    default: false
    }
  }

  /// Whether two texts are the same JSON value; nothing else is equal but equal texts.
  static func areSame(_ left: String, _ right: String) -> Bool {
    let (leftBytes, rightBytes) = (Array(left.utf8), Array(right.utf8))
    guard let leftNode = try? JSONNode(reading: leftBytes.span),
      let rightNode = try? JSONNode(reading: rightBytes.span)
    else { return left == right }
    return leftNode.isSameValue(as: rightNode)
  }
}
