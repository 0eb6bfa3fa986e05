import AssayCore

/// Lays YAML out in lines: what fits into 100 columns in one, else one entry a line.
struct WrittenLines: Sendable {
  private(set) var lines: [String] = []

  private static let columns = 100

  /// The lines, each with its newline.
  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func add(line: String = "") {
    lines.append(line)
  }

  /// A comment line, cut after a word where it is longer than a line.
  mutating func add(comment: String, indent: Int = 0) {
    let room = Self.columns - indent - 2
    lines.append(Self.blanks(indent) + "# " + Self.cut(Escaping.show(comment, limit: .max), room))
  }

  mutating func add(_ entries: [WrittenEntry], indent: Int = 0, isSpaced: Bool = false) {
    var last = 0..<1
    for (index, entry) in entries.enumerated() {
      let start = lines.count
      add(entry, indent: indent)
      let isLong = lines.count - start > 1 || last.count > 1
      last = start..<lines.count
      if isSpaced, index > 0, isLong {
        lines.insert("", at: start)
        last = last.lowerBound + 1..<lines.count
      }
    }
  }

  private mutating func add(_ entry: WrittenEntry, indent: Int) {
    if let comment = entry.comment { add(comment: comment, indent: indent) }
    let margin = Self.blanks(indent)
    var label = margin + entry.key.inFlow + ":"
    if entry.key.isLongKey {
      lines.append("\(margin)? \(entry.key.inFlow)")
      label = margin + ":"
    }
    switch entry.value {
    case .scalar(let scalar): lines.append("\(label) \(scalar.inBlock)")
    case .list(let scalars): add(scalars, entry.value, label: label, indent: indent + 2)
    case .mapping(let entries, let layout):
      if let flow = entry.value.flow, entries.isEmpty || fits(label, flow) {
        lines.append("\(label) \(flow)")
      } else {
        lines.append(label)
        add(entries, indent: indent + 2, isSpaced: layout == .spaced)
      }
    }
  }

  private mutating func add(
    _ scalars: [WrittenScalar], _ list: WrittenNode, label: String, indent: Int
  ) {
    if let flow = list.flow, scalars.isEmpty || fits(label, flow) {
      return lines.append("\(label) \(flow)")
    }
    lines.append(label)
    lines += scalars.map { "\(Self.blanks(indent))- \($0.inBlock)" }
  }

  private func fits(_ label: String, _ flow: String) -> Bool {
    label.unicodeScalars.count + 1 + flow.unicodeScalars.count <= Self.columns
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The words that fit, and `…` for the rest.
  private static func cut(_ text: String, _ room: Int) -> String {
    guard text.unicodeScalars.count > room else { return text }
    let kept = text.unicodeScalars.prefix(room - 1)
    let end = kept.lastIndex(of: " ") ?? kept.endIndex
    let words = Array(kept[..<end]).reversed().drop { " ,;:".unicodeScalars.contains($0) }
    return words.reversed().reduce(into: "") { $0.unicodeScalars.append($1) } + "…"
  }
}
