import AssayCore

/// A request or a response with what was found out about it at once: its fields, and its body's text.
struct HTTPMessage: ~Copyable {
  let part: Part
  let headers: HeaderIndex
  let body: BodyText
  /// Whether its content type is not looked at.
  let ignoresType: Bool
}
