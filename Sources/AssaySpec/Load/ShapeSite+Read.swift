import AssayYAML

extension ShapeSite {
  convenience init(_ name: String, _ pair: YAMLPair, _ patterns: inout PatternTable) {
    let fields = Fields(pair.value)
    let type: ShapeType? = fields.word(.type)
    let members =
      switch type {
      case .structure, .union: MemberSite.all(fields[.members])
      default: [MemberSite]()
      }
    let shape = Shape(
      name: name, kind: type.map { .init($0, fields, members.members(&patterns)) } ?? .unit,
      constraints: Constraints(fields, &patterns), isSensitive: fields.flag(.sensitive),
      isStreaming: fields.flag(.streaming), levels: fields.levels, mark: pair.key.mark)
    self.init(key: pair.key, shape: shape, type: type, fields: fields, members: members)
  }
}

extension Shape.Kind {
  fileprivate init(_ type: ShapeType, _ fields: Fields, _ members: [Member]) {
    self =
      switch type {
      case .structure: .structure(members: members)
      case .union: .union(members: members)
      case .list:
        .list(
          member: fields.text(.member) ?? "", isSparse: fields.optionalFlag(.sparse),
          hasUniqueItems: fields.flag(.uniqueItems))
      case .map:
        .map(
          key: fields.text(.key) ?? "", value: fields.text(.value) ?? "",
          isSparse: fields.optionalFlag(.sparse))
      case .enumeration: .enumeration(values: fields.texts(.values) ?? [])
      case .intEnumeration: .intEnumeration(values: fields.integers(.values))
      case .timestamp: .timestamp(format: fields.word(.format))
      default: .scalar(type)
      }
  }
}

extension Fields {
  fileprivate func integers(_ key: SpecKey) -> [String: Int] {
    pairs(key).reduce(into: [:]) { $0[$1.name] = $1.pair.value.integer }
  }
}
