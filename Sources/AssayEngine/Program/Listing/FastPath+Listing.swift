extension Program {
  /// The fast path and all that it goes by: `words 5:'"AWS"' 9:'"Sandbox"'`.
  func listedFastPath(of step: Step) -> String {
    let target = Int(step.target)
    let details: [String] =
      switch step.fast {
      case .none, .text, .limitedText, .pattern, .blob, .dateTime, .boolean, .number: []
      case .run, .runs: (target..<target + Int(step.count)).map { listedRun(runs[$0]) }
      case .words: (target..<target + Int(step.count)).map { listedWord(words[$0]) }
      case .integer:
        ["\(Int64(bitPattern: words[target]))...\(Int64(bitPattern: words[target + 1]))"]
      case .structure: ["-> \(structures[target].isUnion ? "union" : "structure") \(target)"]
      case .list: ["-> element \(target)"]
      case .map: ["-> key \(target)"]
      }
    return (["\(step.fast)"] + details + listedLimits(of: step)).joined(separator: " ")
  }

  private func listedLimits(of step: Step) -> [String] {
    guard step.min > 0 || step.max < .max else { return [] }
    return ["of \(ListedText.range(Int(step.min), Int(step.max), limit: Int(UInt32.max))) bytes"]
  }

  private func listedWord(_ word: UInt64) -> String {
    let word = LiteralWord(word)
    return ListedText.literal(LiteralPart.text(of: literals[word.literal...], word.length))
  }

  private func listedRun(_ run: Run) -> String {
    let literal = ListedText.literal(literal(run.literal, Int(run.literalLength)))
    let mark = run.mayBeginMark ? " (or a mark)" : ""
    return [literal + mark, run.listedClass].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The bytes of a literal of that length, whose first part is given.
  func literal(_ first: UInt32, _ length: Int) -> [UInt8] {
    LiteralPart.text(of: literals[Int(first)...], length)
  }
}

extension Run {
  /// The characters that the machine takes and how many: `[0-9a-z]{13}`; empty for a literal alone.
  ///
  /// They may be fewer than the pattern allows.
  fileprivate var listedClass: String {
    if isOpen { return ".*" }
    let ranges = [first, second, third].compactMap(\.range)
    if ranges.isEmpty, max == 0 { return "" }
    return ListedText.charactersClass(ranges.sorted { $0.low < $1.low })
      + ListedText.count(min, max)
  }
}
