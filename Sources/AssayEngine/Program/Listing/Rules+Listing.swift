import AssayCore

extension Program {
  /// What the careful path asks of the value besides its kind.
  func listedRule(of step: Step) -> [String] {
    let rule = Int(step.rule)
    let asked: [String] =
      switch step.kind {
      case .string, .blob: strings[rule].listing
      case .integer, .decimal, .float: numbers[rule].listing
      case .list, .map: collections[rule].listing
      default: []
      }
    return asked.isEmpty ? [] : ["rule: " + asked.joined(separator: ", ")]
  }
}

extension StringRule {
  fileprivate var listing: [String] {
    [
      values.map { "values \(ListedText.some($0.texts.map(ListedText.quoted)))" },
      documented.map { "documented \(ListedText.some($0.texts.map(ListedText.quoted)))" },
      length.map { "length \(ListedText.range($0.lowerBound, $0.upperBound))" },
      pattern.map { "pattern /\(Escaping.show($0.source, limit: 500))/ by \($0.listedWay)" },
    ].compactMap(\.self)
  }
}

extension NumberRule {
  fileprivate var listing: [String] {
    [
      bounds.map { "bounds \($0.lowerBound)...\($0.upperBound)" },
      values.map { "values \(ListedText.some($0.sorted().map(String.init)))" },
      min.map { "min \(String(decoding: $0.text, as: UTF8.self))" },
      max.map { "max \(String(decoding: $0.text, as: UTF8.self))" },
    ].compactMap(\.self)
  }
}

extension CollectionRule {
  fileprivate var listing: [String] {
    [
      length.map { "length \(ListedText.range($0.lowerBound, $0.upperBound))" },
      hasUniqueItems ? "unique items" : nil,
    ].compactMap(\.self)
  }
}

extension Pattern {
  /// How a text is judged by it.
  fileprivate var listedWay: String {
    let guards = program.guards.count
    let before = guards == 0 ? "" : "\(counted(guards, "look")) at the start, "
    guard program.isPlain else {
      let looks = program.looks.count
      return before + "an automaton that looks about" + (looks == 0 ? "" : " (\(looks))")
    }
    guard let row else { return before + "an automaton" }
    return before + "a row of \(counted(row.count, "run"))"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
