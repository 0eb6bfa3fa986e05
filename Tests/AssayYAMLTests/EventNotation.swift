import AssayYAML

extension YAMLEvent {
  /// The event as yaml-test-suite writes it: `=VAL &anchor <tag> :text`.
  func notation(_ text: [UInt8]) -> String {
    switch kind {
    case .streamStart: "+STR"
    case .streamEnd: "-STR"
    case .documentStart(let isExplicit): isExplicit ? "+DOC ---" : "+DOC"
    case .documentEnd(let isExplicit): isExplicit ? "-DOC ..." : "-DOC"
    case .alias: "=ALI *\(anchor ?? "")"
    case .scalar(let range, let style):
      "=VAL" + properties + " " + style.notation
        + Self.escape(String(decoding: text[range], as: UTF8.self))
    case .sequenceStart(let isFlow): "+SEQ" + (isFlow ? " []" : "") + properties
    case .sequenceEnd: "-SEQ"
    case .mappingStart(let isFlow): "+MAP" + (isFlow ? " {}" : "") + properties
    case .mappingEnd: "-MAP"
    }
  }

  private var properties: String {
    (anchor.map { " &\($0)" } ?? "") + (tag.map { " <\($0)>" } ?? "")
  }

  private static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { shown, scalar in
      switch scalar {
      case "\\": shown += #"\\"#
      case "\n": shown += #"\n"#
      case "\r": shown += #"\r"#
      case "\t": shown += #"\t"#
      case "\u{8}": shown += #"\b"#
      default: shown.unicodeScalars.append(scalar)
      }
    }
  }
}

extension YAMLEvent.ScalarStyle {
  fileprivate var notation: String {
    switch self {
    case .plain: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    }
  }
}
