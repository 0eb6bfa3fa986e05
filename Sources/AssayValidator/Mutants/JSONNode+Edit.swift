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

  /// The tree with a member of the object at the end of a path under another name.
  func renaming(_ name: String, to other: String, at path: ArraySlice<JSONStep>) -> JSONNode {
    guard let step = path.first else {
      return .object((object ?? []).map { ($0.name == name ? other : $0.name, $0.value) })
    }
    let inner: JSONNode? =
      switch step {
      case .member(let name): self[name]
      case .index(let index): array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    guard let inner else { return self }
    return replacing([step], with: inner.renaming(name, to: other, at: path.dropFirst()))
  }

  /// An object with a member more, put last; other values as they are.
  func adding(_ name: String, _ value: JSONNode) -> JSONNode {
    guard let members = object else { return self }
    return .object(members + [(name, value)])
  }
}
