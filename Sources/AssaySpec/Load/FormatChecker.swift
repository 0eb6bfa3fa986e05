import AssayYAML

/// Compares a document with the format's table.
///
/// What names refer to is not looked at: that takes the whole folder.
struct FormatChecker {
  private(set) var diagnostics: Diagnostics

  /// Checks a value; `owner` is the key it stands under, or the value itself.
  mutating func check(_ node: YAMLNode, _ type: FormatType, owner: YAMLNode) {
    switch type {
    case .text, .name: checkText(node)
    case .url(let variable): checkURL(node, variable)
    case .word(let words): checkWord(node, words)
    case .boolean: checkBoolean(node)
    case .integer(let bounds): checkInteger(node, bounds)
    case .number: checkNumber(node)
    case .literal: checkLiteral(node)
    case .list(let entry, let canBeEmpty): checkList(node, entry, canBeEmpty)
    case .table(_, let values, let canBeEmpty): checkTable(node, values, canBeEmpty)
    case .mapping(let mapping): checkMapping(node, mapping, owner: owner)
    case .either(let first, let mapping):
      check(node, node.isScalar ? first : .mapping(mapping), owner: owner)
    }
  }
}

// MARK: - Scalars

extension FormatChecker {
  private mutating func checkText(_ node: YAMLNode) {
    guard node.isText else {
      let isScalar = node.value.map { $0 != .null } ?? false
      let hint = isScalar ? ": write it in quotes" : ""
      return report(.wrongType, at: node, "expected text, got \(node.kindName)\(hint)")
    }
    if node.isEmptyText { report(.empty, at: node, "the text is empty") }
  }

  private mutating func checkURL(_ node: YAMLNode, _ variable: String) {
    checkText(node)
    guard let url = node.text, !url.isEmpty else { return }
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      let message = "expected a URL with `https://`, got \(Wording.quote(url))"
      return report(.badEndpoint, at: node, message)
    }
    let fixed = url.split(separator: "{\(variable)}", omittingEmptySubsequences: false)
    guard fixed.contains(where: { $0.contains("{") || $0.contains("}") }) else { return }
    let message = "expected no variable but `{\(variable)}`, got \(Wording.quote(url))"
    report(.badEndpoint, at: node, message)
  }

  private mutating func checkWord(_ node: YAMLNode, _ words: [String]) {
    guard let word = node.text else {
      return report(.wrongType, at: node, "expected a word, got \(node.kindName)")
    }
    guard !words.contains(word) else { return }
    let suggestion = Wording.suggestion(for: word, among: words)
    let known =
      suggestion.isEmpty
      ? ": expected \(words.count > 1 ? "one of " : "")\(Wording.list(words))" : ""
    report(.unknownValue, at: node, "unknown word \(Wording.quote(word))\(suggestion)\(known)")
  }

  private mutating func checkBoolean(_ node: YAMLNode) {
    guard case .boolean = node.value else {
      return report(.wrongType, at: node, "expected `true` or `false`, got \(node.kindName)")
    }
  }

  private mutating func checkInteger(_ node: YAMLNode, _ bounds: ClosedRange<Int>) {
    guard case .integer(let digits) = node.value else {
      return report(.wrongType, at: node, "expected a whole number, got \(node.kindName)")
    }
    guard let number = Int(digits), bounds.contains(number) else {
      let most = bounds.upperBound == .max ? "at least \(bounds.lowerBound)" : nil
      let expected = most ?? "\(bounds.lowerBound) to \(bounds.upperBound)"
      return report(.outOfRange, at: node, "expected \(expected), got \(Wording.quote(digits))")
    }
  }

  private mutating func checkNumber(_ node: YAMLNode) {
    switch node.value {
    case .integer, .float: break
    default: report(.wrongType, at: node, "expected a number, got \(node.kindName)")
    }
  }

  private mutating func checkLiteral(_ node: YAMLNode) {
    guard !node.isScalar, node.sequence?.isEmpty != true, node.mapping?.isEmpty != true else {
      return
    }
    let message = "expected text, a number, a boolean, `[]` or `{}`, got \(node.kindName)"
    report(.wrongType, at: node, message)
  }
}

// MARK: - Collections

extension FormatChecker {
  private mutating func checkList(_ node: YAMLNode, _ entry: FormatType, _ canBeEmpty: Bool) {
    guard let entries = node.sequence else {
      return report(.wrongType, at: node, "expected a list, got \(node.kindName)")
    }
    if entries.isEmpty, !canBeEmpty { report(.empty, at: node, "the list is empty") }
    DuplicateValues.check(entries, &diagnostics)
    for value in entries {
      check(value, entry, owner: value)
    }
  }

  private mutating func checkTable(_ node: YAMLNode, _ values: FormatType, _ canBeEmpty: Bool) {
    guard let pairs = mapping(node) else { return }
    if pairs.isEmpty, !canBeEmpty { report(.empty, at: node, "the mapping is empty") }
    for pair in pairs {
      checkText(pair.key)
      check(pair.value, values, owner: pair.key)
    }
  }

  private mutating func checkMapping(
    _ node: YAMLNode, _ format: FormatMapping, owner: YAMLNode
  ) {
    guard let pairs = mapping(node) else { return }
    if pairs.isEmpty, format.needsAKey {
      let keys = Wording.list(format.keys.map(\.key.rawValue))
      report(.empty, at: node, "expected at least one of \(keys)")
    }
    let type = format.type(of: pairs)
    for pair in pairs {
      checkEntry(pair, format, type)
    }
    reportMissing(pairs, format, type, owner)
  }

  private mutating func checkEntry(
    _ pair: YAMLPair, _ format: FormatMapping, _ type: FormatMapping.ChosenType
  ) {
    guard let name = pair.key.text else { return checkText(pair.key) }
    let key = SpecKey(named: name)
    guard let first = format.keys.first(where: { $0.key == key }) else {
      return reportUnknown(name, pair.key, format)
    }
    switch type {
    case .none:
      check(pair.value, first.type, owner: pair.key)
    case .unknown:
      // What depends on the type cannot be judged without it.
      if first.shapes == nil { check(pair.value, first.type, owner: pair.key) }
    case .known(let type):
      guard let entry = format.keys.first(where: { $0.key == key && $0.applies(to: type) }) else {
        let message = "\(Wording.quote(name)) has no meaning for a shape of type `\(type.rawValue)`"
        return report(.misplacedKey, at: pair.key, message)
      }
      check(pair.value, entry.type, owner: pair.key)
    }
  }

  private mutating func reportUnknown(
    _ name: String, _ node: YAMLNode, _ format: FormatMapping
  ) {
    if let message = SpecKey(named: name).flatMap({ format.misplaced[$0] }) {
      return report(.misplacedKey, at: node, message)
    }
    let suggestion = Wording.suggestion(for: name, among: format.keys.map(\.key.rawValue))
    let message = "unknown key \(Wording.quote(name)) of \(article(format.name))\(suggestion)"
    report(.unknownKey, at: node, message)
  }

  private mutating func reportMissing(
    _ pairs: YAMLMapping, _ format: FormatMapping, _ type: FormatMapping.ChosenType,
    _ owner: YAMLNode
  ) {
    // Whether a file has `assay` is asked before all else, by `DraftReader.accepts`.
    for entry in format.keys where entry.isRequired && type.needs(entry) && entry.key != .assay {
      let name = entry.key.rawValue
      guard pairs[name] == nil else { continue }
      report(.missingKey, at: owner, "\(article(format.name)) needs `\(name)`: \(entry.summary)")
    }
  }

  private mutating func mapping(_ node: YAMLNode) -> YAMLMapping? {
    if node.mapping == nil {
      let hint = node.value == .null ? ": write `{}` where there is none" : ""
      report(.wrongType, at: node, "expected a mapping, got \(node.kindName)\(hint)")
    }
    return node.mapping
  }

  private func article(_ name: String) -> String {
    "aeiou".contains(name.prefix(1)) ? "an \(name)" : "a \(name)"
  }

  private mutating func report(_ rule: LintRule, at node: YAMLNode, _ message: String) {
    diagnostics.report(rule, at: node, message)
  }
}
