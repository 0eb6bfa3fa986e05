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

  /// How a message is labelled, and what is to be said of it.
  struct Label {
    /// Whether nobody can expect its body to be of the protocol.
    var isWrong: Bool
    var finding: Finding?
  }

  /// Whether a field's value is the media type to the letter, as it nearly always is.
  static func isExactly(
    _ mediaType: [UInt8], _ value: Slice?, of exchange: borrowing Exchange
  ) -> Bool {
    guard let value else { return false }
    return areEqual(
      exchange.storage.bytes.span, value.range, mediaType.span, mediaType.indices)
  }

  /// The label of a message that is not exactly the media type.
  @inline(never)
  static func label(
    of message: borrowing HTTPMessage, _ exchange: borrowing Exchange, mediaType: String,
    _ setting: Setting
  ) -> Label {
    if let value = message.headers.contentType {
      return label(exchange.text(value), mediaType: mediaType, message.part, setting)
    }
    let hasBody = !message.body.isEmpty
    let isNote = !hasBody || message.part == .request && setting.isRecorded
    let level = setting.level(isNote ? .init(.note) : rule.levels, of: rule.id)
    return Label(
      isWrong: !isNote,
      finding: finding(
        "no `Content-Type`" + (hasBody ? " beside a body" : ""), mediaType, nil, message.part,
        level))
  }

  private static func label(
    _ value: String, mediaType: String, _ part: Part, _ setting: Setting
  ) -> Label {
    let type = value.prefix { $0 != ";" }.trimmingSpaces.lowercased()
    if type == mediaType { return Label(isWrong: false) }
    let bytes = Array(value.utf8)
    if setting.isRecorded, RecordedPlaceholder.isPlaceholder(bytes.span, 0..<bytes.count) {
      return Label(isWrong: false)
    }
    let actual = Escaping.show(value, limit: 60)
    return Label(
      isWrong: true,
      finding: finding(
        "expected `\(mediaType)`, got `\(actual)`", mediaType, actual, part,
        setting.level(rule)))
  }

  private static func finding(
    _ message: String, _ expected: String, _ actual: String?, _ part: Part, _ level: Level
  ) -> Finding {
    Finding(
      rule: rule.id, level: level, part: part, field: "Content-Type", message: message,
      expected: expected, actual: actual)
  }
}
