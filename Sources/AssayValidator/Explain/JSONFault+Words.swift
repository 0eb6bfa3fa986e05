import AssayEngine

extension JSONFault {
  /// What is wrong, as a lower-case fragment.
  var explanation: String {
    switch self {
    case .empty: "no JSON value, only whitespace"
    case .truncated: "the text breaks off"
    case .expectedName: "expected a member name in quotes"
    case .expectedColon: "expected `:` after a member name"
    case .expectedCommaOrBrace: "expected `,` or `}` after a member"
    case .expectedCommaOrBracket: "expected `,` or `]` after an element"
    case .expectedValue: "expected a JSON value"
    case .trailingComma: "nothing follows the comma"
    case .badNumber: "not a JSON number"
    case .controlCharacter: "a raw control character in a string"
    case .unknownEscape: "not a JSON escape"
    case .unpairedSurrogate: "a surrogate escape without its partner"
    case .illFormedUTF8: "ill-formed UTF-8"
    case .utf16: "UTF-16 text, where JSON is UTF-8"
    case .textAfterDocument: "text after the document"
    }
  }

  /// What usually helps.
  var hint: String? {
    switch self {
    case .expectedValue: "NaN, Infinity, single quotes and comments are no JSON"
    case .badNumber: "a number has no leading zero or plus, and digits after its point"
    case .controlCharacter: #"write it as an escape, such as \n or \u0001"#
    case .trailingComma: "the last member or element has no comma after it"
    default: nil
    }
  }

  /// Whether the text at the place tells more than the words do.
  var quotesText: Bool {
    switch self {
    case .expectedName, .expectedColon, .expectedCommaOrBrace, .expectedCommaOrBracket,
      .expectedValue, .badNumber, .textAfterDocument, .unknownEscape:
      true
    default: false
    }
  }
}
