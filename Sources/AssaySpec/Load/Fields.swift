import AssayYAML

/// The values of a mapping by key. A value of a wrong type reads as absent: the format's check has
/// said so.
struct Fields {
  private let pairs: [SpecKey: YAMLPair]

  /// Whether there is none.
  var isEmpty: Bool { pairs.isEmpty }

  /// Empty for what is no mapping.
  init(_ node: YAMLNode?) {
    var pairs: [SpecKey: YAMLPair] = [:]
    for pair in node?.mapping ?? [] {
      guard let key = pair.key.text.flatMap(SpecKey.init(named:)) else { continue }
      pairs[key] = pair
    }
    self.pairs = pairs
  }

  subscript(_ key: SpecKey) -> YAMLNode? { pairs[key]?.value }

  /// The key itself, to point at.
  func key(_ key: SpecKey) -> YAMLNode? { pairs[key]?.key }

  func text(_ key: SpecKey) -> String? { self[key]?.text }

  /// False when the key is absent.
  func flag(_ key: SpecKey) -> Bool { optionalFlag(key) ?? false }

  func optionalFlag(_ key: SpecKey) -> Bool? {
    guard case .boolean(let flag) = self[key]?.scalar?.value else { return nil }
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

  func entries(_ key: SpecKey) -> [YAMLNode] { self[key]?.sequence ?? [] }

  /// The pairs of a mapping whose keys are text.
  func pairs(_ key: SpecKey) -> [(name: String, pair: YAMLPair)] {
    (self[key]?.mapping ?? []).compactMap { pair in pair.key.text.map { ($0, pair) } }
  }
}

extension YAMLNode {
  var integer: Int? {
    guard case .integer(let digits) = scalar?.value else { return nil }
    return Int(digits)
  }

  var decimal: String? {
    switch scalar?.value {
    case .integer(let digits), .float(let digits): digits
    default: nil
    }
  }
}
