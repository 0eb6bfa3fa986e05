/// Why a cursor cannot go on.
package enum CursorFault: Error, Hashable, Sendable {
  /// The bytes end here and what there is of the text may go on well: try again with more.
  case needsMore
  /// Not JSON at that offset, whatever follows.
  case invalid(JSONFault, at: Int)
  /// Nested deeper than the limit.
  case tooDeep(at: Int)
  /// Well-formed so far, but not what a reader wants there: its words for it.
  case unfit(String, at: Int)

  /// The offset of the fault; the end of the bytes where more are needed.
  package func offset(in bytes: Span<UInt8>) -> Int {
    switch self {
    case .needsMore: bytes.count
    case .invalid(_, let offset), .tooDeep(let offset), .unfit(_, let offset): offset
    }
  }

  /// What is wrong, a lower-case fragment.
  package var explanation: String {
    switch self {
    case .needsMore: JSONFault.truncated.explanation
    case .invalid(let fault, _): fault.explanation
    case .tooDeep: "nested too deep"
    case .unfit(let words, _): words
    }
  }
}

extension JSONFault {
  /// What is wrong, a lower-case fragment.
  package var explanation: String {
    switch self {
    case .empty: "no JSON text"
    case .truncated: "the JSON text ends too early"
    case .expectedName: "expected a member name in quotes"
    case .expectedColon: "expected `:` after a member name"
    case .expectedCommaOrBrace: "expected `,` or `}` after a member"
    case .expectedCommaOrBracket: "expected `,` or `]` after an element"
    case .expectedValue: "expected a JSON value"
    case .trailingComma: "a comma with nothing after it"
    case .badNumber: "not a JSON number"
    case .controlCharacter: "a control character in a string that is not escaped"
    case .unknownEscape: "an escape that JSON does not know"
    case .unpairedSurrogate: "half of a surrogate pair"
    case .illFormedUTF8: "not well-formed UTF-8"
    case .utf16: "UTF-16 in place of UTF-8"
    case .textAfterDocument: "text after the end of the JSON text"
    }
  }
}
