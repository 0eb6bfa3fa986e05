/// YAML that is to be written, before it is laid out in lines.
indirect enum WrittenNode: Sendable {
  /// How the entries of a mapping stand.
  enum Layout: Sendable {
    /// In one line while that fits, else one entry a line.
    case fitting
    /// One entry a line.
    case block
    /// One entry a line, and a blank line between what takes more than a line.
    case spaced
  }

  case scalar(WrittenScalar)
  /// In one line while that fits, else one entry a line.
  case list([WrittenScalar])
  case mapping([WrittenEntry], Layout)
}

/// A key and its value, below a comment.
struct WrittenEntry: Sendable {
  var key: WrittenScalar
  var value: WrittenNode
  /// Text that no reader of YAML sees; of any length and content.
  var comment: String?

  init(_ key: SpecKey, _ value: WrittenNode) {
    self.key = .plain(key.rawValue)
    self.value = value
  }

  init(name: String, _ value: WrittenNode, comment: String? = nil) {
    key = .text(name)
    self.value = value
    self.comment = comment
  }
}

extension WrittenNode {
  static func text(_ text: String) -> Self { .scalar(.text(text)) }

  /// A word of the format, a number or a boolean: what is read as itself.
  static func plain(_ text: String) -> Self { .scalar(.plain(text)) }

  static func mapping(_ entries: [WrittenEntry]) -> Self { .mapping(entries, .fitting) }

  static func texts(_ texts: [String]) -> Self { .list(texts.map(WrittenScalar.text)) }

  /// The text in one line, or nil for what needs several.
  var flow: String? {
    switch self {
    case .scalar(let scalar): return scalar.inFlow
    case .list(let scalars): return "[" + scalars.map(\.inFlow).joined(separator: ", ") + "]"
    case .mapping(let entries, _) where entries.isEmpty: return "{}"
    case .mapping(let entries, .fitting):
      var parts: [String] = []
      for entry in entries {
        guard entry.comment == nil, !entry.key.isLongKey, let value = entry.value.flow else {
          return nil
        }
        parts.append("\(entry.key.inFlow): \(value)")
      }
      return "{ " + parts.joined(separator: ", ") + " }"
    case .mapping: return nil
    }
  }
}
