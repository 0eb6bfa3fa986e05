import AssayCore

/// The operation must be named by `X-Amz-Target`, not by the path.
enum PathDispatch {
  static let rule = Rule(
    id: .pathDispatch, levels: .init(.note),
    demand: "The operation is named by `X-Amz-Target`, and the path is `/`.",
    reason: """
      Sample collections call `POST /GetResourceSnapshotJob` with `application/json`. The \
      bodies are still checked by shape, only `http/content-type` is not; but no SDK sends \
      such a request, so it says little about one.
      """,
    passing: Example(),
    failing: Example(
      contentType: "application/json", target: nil, path: "/GetResourceSnapshotJob",
      requestContentType: "application/json"),
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, protocol behaviors: X-Amz-Target; AWS sample \
      collections
      """)

  /// An operation that only the URL's path names.
  static func finding(_ operation: String, _ setting: Setting) -> Finding {
    Finding(
      rule: rule.id, level: setting.level(rule), part: .request, field: "url",
      message: "no `\(ProtocolField.target.text)`: the path names `\(operation)`")
  }
}
