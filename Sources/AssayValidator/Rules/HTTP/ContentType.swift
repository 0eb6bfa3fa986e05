import AssayCore
import AssayEngine

/// A body must be labelled with the protocol's media type.
enum ContentType {
  static let rule = Rule(
    id: .contentType, levels: .init(.error),
    demand: """
      A message with a body has the protocol's media type in `Content-Type`; parameters do not \
      count.
      """,
    reason: """
      The media type carries the version of the protocol: 1.1 for a 1.0 service says that \
      another protocol was spoken. A missing header is a note where there is no body, and in \
      the request of a recording, since recorders drop request headers.
      """,
    passing: Example(contentType: "application/x-amz-json-1.0; charset=utf-8"),
    failing: Example(contentType: "application/x-amz-json-1.1"),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, protocol behaviors: Content-Type; RFC 9110, section \
      8.3
      """)

  /// How a message is labelled.
  enum Label {
    case right
    /// Missing where that is worth a note, or wrong where it is not looked at.
    case excused
    case wrong
  }

  /// The label of a message and what is to be said of it.
  static func check(
    _ value: Slice?, of exchange: borrowing Exchange, mediaType: String, hasBody: Bool,
    _ part: Part, _ setting: Setting
  ) -> (label: Label, finding: Finding?) {
    guard let value else {
      let isNote = !hasBody || part == .request && setting.source == .recorded
      let level = setting.level(isNote ? .init(.note) : rule.levels, of: rule.id)
      let finding = finding(
        "no `Content-Type`" + (hasBody ? " beside a body" : ""), mediaType, nil, part, level)
      return (isNote ? .excused : .wrong, finding)
    }
    // Nearly always exactly this.
    let expected = mediaType.utf8Span.span
    if areEqual(exchange.storage.bytes.span, value.range, expected, 0..<expected.count) {
      return (.right, nil)
    }
    return check(exchange.text(value), mediaType: mediaType, part, setting)
  }

  private static func check(
    _ value: String, mediaType: String, _ part: Part, _ setting: Setting
  ) -> (label: Label, finding: Finding?) {
    let type = value.prefix { $0 != ";" }.trimmingSpaces.lowercased()
    if type == mediaType { return (.right, nil) }
    let bytes = Array(value.utf8)
    if setting.source == .recorded,
      RecordedPlaceholder.isPlaceholder(bytes.span, 0..<bytes.count)
    {
      return (.excused, nil)
    }
    let actual = Escaping.show(value, limit: 60)
    return (
      .wrong,
      finding(
        "expected `\(mediaType)`, got `\(actual)`", mediaType, actual, part,
        setting.level(rule))
    )
  }

  private static func finding(
    _ message: String, _ expected: String, _ actual: String?, _ part: Part, _ level: Level
  ) -> Finding {
    Finding(
      rule: rule.id, level: level, part: part, field: "Content-Type", message: message,
      expected: expected, actual: actual)
  }
}
