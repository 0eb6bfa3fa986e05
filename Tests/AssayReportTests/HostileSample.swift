import AssayCore

extension Sample {
  /// Text that would break a terminal, a JSON document or a reader's trust.
  static let hostile = Sample(
    name: "hostile",
    judgements: [
      Judgement(
        location: Location(file: "traffic/\u{1B}[2J\"é\".har", entry: 0, id: "a\tb\u{0}\u{202E}c"),
        service: "partnercentral-selling", operation: "Get\u{7F}Job", outcome: "Bad\nException",
        findings: [
          Finding(
            rule: .unknownMember, level: .note, part: .response, pointer: "/~1\u{8}\u{C}\r\\",
            offset: 9, line: 2, column: 3, message: "`\u{9B}31m` is not in the contract",
            actual: "\"quoted\" \\ back\u{2028}slash"),
          Finding(
            rule: .pattern, level: .error, part: .response, pointer: "/名前/0", offset: 12, line: 2,
            column: 6, message: "does not match the pattern", expected: "^[a-z]+$",
            actual: "東京都千代田区丸の内一丁目 東京都千代田区丸の内一丁目 東京都千代田区丸の内一丁目",
            hint: "the value has\ttwo lines\nhere"),
          Finding(
            rule: .invalidJSON, level: .error, part: .response, pointer: "/a", offset: 30, line: 3,
            column: 1, message: "unpaired surrogate escape",
            actual: "\u{FFFD} and \u{202E}reversed\u{202C}, \u{E0001}tag, 😀, e\u{301}"),
          Finding(
            rule: .enumValue, level: .error, part: .response, field: "X-\u{1B}", message: "",
            expected: "", actual: String(repeating: "w", count: 130)),
        ])
    ])
}
