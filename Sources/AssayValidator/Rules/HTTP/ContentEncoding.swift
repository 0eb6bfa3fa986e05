import AssayCore

/// A body must be in the coding that its header states.
enum ContentEncoding {
  static let rule = Rule(
    id: .contentEncoding, levels: .init(.warning, live: .error),
    demand: "The body is in the coding that `Content-Encoding` states.",
    reason: """
      A client decodes what the header tells it to decode, and fails on plain text. Recorders \
      often store the decoded body beside the old header: there the body is decoded only if it \
      really is gzip, and else judged as stored.
      """,
    passing: Example(),
    failing: Example(headers: [Example.requestID, ["Content-Encoding", "gzip"]]),
    ground: "RFC 9110, section 8.4")

  /// A body that is not in the coding that its header states; nil for one that is.
  static func finding(
    _ body: borrowing BodyText, _ part: Part, _ setting: Setting
  ) -> Finding? {
    switch body.coding {
    case .asStated: nil
    case .tooLong(let limit): Damaged.body(limit: limit, part)
    case .storedDecoded(let stated):
      finding(
        "`\(stated)` is stated, but the body is stored decoded", stated, "plain text", part,
        setting)
    case .undecodable(let stated, let reason):
      finding(
        "the body cannot be decoded as `\(stated)`: \(reason)", stated, nil, part, setting)
    }
  }

  private static func finding(
    _ message: String, _ expected: String, _ actual: String?, _ part: Part, _ setting: Setting
  ) -> Finding {
    Finding(
      rule: rule.id, level: setting.level(rule), part: part, field: "Content-Encoding",
      message: message, expected: expected, actual: actual)
  }
}
