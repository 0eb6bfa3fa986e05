import AssayEngine

/// A step from a value to one that it holds.
enum JSONStep: Hashable, Sendable {
  case member(String)
  /// 0-based.
  case index(Int)
}

extension JSONNode {
  /// The tree with another value at the end of a path, or with nil none there.
  ///
  /// A path that leads nowhere changes nothing.
  func replacing(_ path: ArraySlice<JSONStep>, with value: JSONNode?) -> JSONNode {
    guard let step = path.first else { return value ?? self }
    var result = self
    switch (step, content) {
    case (.member(let name), .object(var members)):
      guard let index = members.firstIndex(where: { $0.name == name }) else { return self }
      if path.count == 1, value == nil {
        members.remove(at: index)
      } else {
        members[index].value = members[index].value.replacing(path.dropFirst(), with: value)
      }
      result.content = .object(members)
    case (.index(let index), .array(var elements)) where elements.indices.contains(index):
      if path.count == 1, value == nil {
        elements.remove(at: index)
      } else {
        elements[index] = elements[index].replacing(path.dropFirst(), with: value)
      }
      result.content = .array(elements)
    default: break
    }
    return result
  }

  /// An object with a member more, put last; other values as they are.
  func adding(_ name: String, _ value: JSONNode) -> JSONNode {
    guard let members = object else { return self }
    return .object(members + [(name, value)])
  }
}
