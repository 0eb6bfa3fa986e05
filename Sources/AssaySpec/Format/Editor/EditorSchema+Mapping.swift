import AssayEngine

extension EditorSchema {
  /// The keywords for a mapping with known keys.
  static func keywords(of mapping: FormatMapping) -> [JSONNode.Member] {
    let least: [JSONNode.Member] = mapping.needsAKey ? [("minProperties", .integer(1))] : []
    let head = [("type", .string("object"))] + least
    guard mapping.hasType else {
      return head + required(mapping.keys) + [("properties", properties(mapping.keys)), closed]
    }
    let common = mapping.keys.filter { $0.shapes == nil }
    let branches = branches(of: mapping).map { branch($0, in: mapping, common) }
    return head + required(common) + [
      ("properties", properties(common)), ("allOf", .array(branches)),
    ]
  }

  private static let closed: JSONNode.Member = ("additionalProperties", .boolean(false))

  private static func required(_ keys: [FormatKey]) -> [JSONNode.Member] {
    let names = keys.filter(\.isRequired).map(\.key.rawValue)
    return names.isEmpty ? [] : [("required", .strings(names))]
  }

  private static func properties(_ keys: [FormatKey]) -> JSONNode {
    .object(keys.map { ($0.key.rawValue, property($0)) })
  }

  private static func property(_ key: FormatKey) -> JSONNode {
    .object([("description", .string(key.summary))] + keywords(of: key.type))
  }
}

// MARK: - What depends on `type`

extension EditorSchema {
  /// The shape types in their order, those together that have the same keys.
  private static func branches(of mapping: FormatMapping) -> [[ShapeType]] {
    var branches: [(keys: [Bool], types: [ShapeType])] = []
    for type in ShapeType.allCases {
      let keys = mapping.keys.map { $0.applies(to: type) }
      if let index = branches.firstIndex(where: { $0.keys == keys }) {
        branches[index].types.append(type)
      } else {
        branches.append((keys, [type]))
      }
    }
    return branches.map(\.types)
  }

  /// Only these types have only these keys; what the common ones hold is said outside.
  private static func branch(
    _ types: [ShapeType], in mapping: FormatMapping, _ common: [FormatKey]
  ) -> JSONNode {
    let condition: [JSONNode.Member] = [
      ("required", .strings([SpecKey.type.rawValue])),
      (
        "properties",
        .object([
          (SpecKey.type.rawValue, .object([("enum", .strings(types.map(\.rawValue)))]))
        ])
      ),
    ]
    let own = mapping.keys.filter { key in
      key.shapes != nil && types.allSatisfy(key.applies(to:))
    }
    let known = common.map { JSONNode.Member($0.key.rawValue, .boolean(true)) }
    let consequence: [JSONNode.Member] =
      required(own) + [
        ("properties", .object(known + own.map { ($0.key.rawValue, property($0)) })), closed,
      ]
    return .object([("if", .object(condition)), ("then", .object(consequence))])
  }
}

extension FormatMapping {
  /// The name of its definition: `outputMember` for an `output member`.
  var definition: String {
    let words = name.split(separator: " ")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
