import AssayYAML

extension YAMLEvent {
  /// The event as yaml-test-suite writes it: `=VAL &anchor <tag> :text`.
  var notation: String {
    switch kind {
    case .streamStart: "+STR"
    case .streamEnd: "-STR"
    case .documentStart(let isExplicit): isExplicit ? "+DOC ---" : "+DOC"
    case .documentEnd(let isExplicit): isExplicit ? "-DOC ..." : "-DOC"
    case .alias(let name): "=ALI *\(name)"
    case .scalar(let text, let style, let properties):
      "=VAL" + properties.notation + " " + style.notation + Self.escape(text)
    case .sequenceStart(let properties, let isFlow):
      "+SEQ" + (isFlow ? " []" : "") + properties.notation
    case .sequenceEnd: "-SEQ"
    case .mappingStart(let properties, let isFlow):
      "+MAP" + (isFlow ? " {}" : "") + properties.notation
    case .mappingEnd: "-MAP"
    }
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

extension YAMLEvent.Properties {
  fileprivate var notation: String {
    (anchor.map { " &\($0)" } ?? "") + (tag.map { " <\($0)>" } ?? "")
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
