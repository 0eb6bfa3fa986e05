import AssayYAML

extension FormatMapping {
  /// What `type` says about the keys of a mapping.
  enum ChosenType {
    /// The mapping has no key `type`.
    case none
    /// The key is missing or no known word.
    case unknown
    case known(ShapeType)

    func needs(_ entry: FormatKey) -> Bool {
      switch self {
      case .none: true
      case .unknown: entry.shapes == nil
      case .known(let type): entry.applies(to: type)
      }
    }
  }

  func type(of pairs: YAMLMapping) -> ChosenType {
    guard hasType else { return .none }
    let word = pairs[SpecKey.type.rawValue]?.value.text
    return word.flatMap(ShapeType.init(rawValue:)).map { .known($0) } ?? .unknown
  }
}
