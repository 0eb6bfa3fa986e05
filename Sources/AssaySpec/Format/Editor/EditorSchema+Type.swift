import AssayEngine

extension EditorSchema {
  /// The keywords for a value of a type.
  static func keywords(of type: FormatType) -> [JSONNode.Member] {
    switch type {
    case .text: [("type", .string("string")), ("minLength", .integer(1))]
    case .url(let variable): [("type", .string("string")), ("pattern", .string(url(variable)))]
    case .boolean: [("type", .string("boolean"))]
    case .integer(let bounds): keywords(of: bounds)
    case .number: [("type", .string("number"))]
    case .literal: [("maxItems", .integer(0)), ("maxProperties", .integer(0))]
    case .word(let words): [("enum", .strings(words))]
    case .name(.rule): [("enum", .strings(Format.levelRules))]
    case .name: keywords(of: .text)
    case .list(let entry, let canBeEmpty): list(of: entry, canBeEmpty)
    case .table(let names, let values, let canBeEmpty): table(of: values, by: names, canBeEmpty)
    case .mapping(let mapping), .either(_, let mapping):
      [("$ref", .string("#/definitions/\(mapping.definition)"))]
    }
  }

  private static func keywords(of bounds: ClosedRange<Int>) -> [JSONNode.Member] {
    guard bounds.lowerBound < bounds.upperBound else {
      return [("const", .integer(bounds.lowerBound))]
    }
    return [
      ("type", .string("integer")), ("minimum", .integer(bounds.lowerBound)),
      ("maximum", .integer(bounds.upperBound)),
    ]
  }

  private static func list(of entry: FormatType, _ canBeEmpty: Bool) -> [JSONNode.Member] {
    let least: [JSONNode.Member] = canBeEmpty ? [] : [("minItems", .integer(1))]
    return [("type", .string("array")), ("items", .object(keywords(of: entry)))] + least
      + [("uniqueItems", .boolean(true))]
  }

  private static func table(
    of values: FormatType, by names: FormatType.Name, _ canBeEmpty: Bool
  ) -> [JSONNode.Member] {
    let least: [JSONNode.Member] = canBeEmpty ? [] : [("minProperties", .integer(1))]
    return [("type", .string("object"))] + least + [
      ("propertyNames", .object(keywords(of: .name(names)))),
      ("additionalProperties", .object(keywords(of: values))),
    ]
  }

  private static func url(_ variable: String) -> String {
    #"^https?://([^\{\}]|\{\#(variable)\})*$"#
  }
}
