import AssayYAML

/// The values of a mapping by key. A value of a wrong type reads as absent: the format's check has
/// said so.
struct Fields {
  private let mapping: YAMLMapping?

  /// Whether there is none.
  var isEmpty: Bool { mapping?.isEmpty ?? true }

  /// Empty for what is no mapping.
  init(_ node: YAMLNode?) {
    mapping = node?.mapping
  }

  subscript(_ key: SpecKey) -> YAMLNode? { mapping?[key.rawValue]?.value }

  /// The key itself, to point at.
  func key(_ key: SpecKey) -> YAMLNode? { mapping?[key.rawValue]?.key }

  func text(_ key: SpecKey) -> String? { self[key]?.text }

  /// False when the key is absent.
  func flag(_ key: SpecKey) -> Bool { optionalFlag(key) ?? false }

  func optionalFlag(_ key: SpecKey) -> Bool? {
    guard case .boolean(let flag) = self[key]?.value else { return nil }
    return flag
  }

  func integer(_ key: SpecKey) -> Int? { self[key]?.integer }

  /// A number as decimal text.
  func decimal(_ key: SpecKey) -> String? { self[key]?.decimal }

  func word<Word: RawRepresentable>(_ key: SpecKey) -> Word? where Word.RawValue == String {
    text(key).flatMap(Word.init(rawValue:))
  }

  /// The entries of a list that are text; nil when the key is absent.
  func texts(_ key: SpecKey) -> [String]? { self[key]?.sequence?.compactMap(\.text) }

  func entries(_ key: SpecKey) -> [YAMLNode] { self[key]?.sequence.map(Array.init) ?? [] }

  /// The pairs of a mapping whose keys are text.
  func pairs(_ key: SpecKey) -> [(name: String, pair: YAMLPair)] {
    self[key]?.mapping?.named ?? []
  }
}

extension YAMLMapping {
  /// The pairs whose keys are text.
  var named: [(name: String, pair: YAMLPair)] {
    compactMap { pair in pair.key.text.map { ($0, pair) } }
  }
}

extension YAMLNode {
  var integer: Int? {
    guard case .integer(let digits) = value else { return nil }
    return Int(digits)
  }

  var decimal: String? {
    switch value {
    case .integer(let digits), .float(let digits): digits
    default: nil
    }
  }
}
