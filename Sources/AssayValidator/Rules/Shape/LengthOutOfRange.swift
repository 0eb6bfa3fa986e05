import AssayCore
import AssayEngine
import AssaySpec

/// A length must be within the bounds of the shape.
enum LengthOutOfRange {
  static let rule = Rule(
    id: .length, levels: .init(.error),
    demand: "The length is within the bounds: Unicode scalars, bytes after base64, or entries.",
    reason: """
      Columns, buffers and forms are made for the stated bounds. An emoji is one scalar or \
      several, never UTF-16 units or bytes. A bound that was imported and that nobody \
      confirmed is a warning in a response, and an error under strict.
      """,
    passing: Example(
      body: #"{"Name":"pier-1","Label":"north pier 1"}"#,
      contentType: "application/x-amz-json-1.1", target: "LanternKeeper.GetLantern",
      requestBody: #"{"Name":"pier-1"}"#,
      requestContentType: "application/x-amz-json-1.1", given: label),
    failing: Example(
      body: #"{"Name":"pier-1","Label":"north pier 12"}"#,
      contentType: "application/x-amz-json-1.1", target: "LanternKeeper.GetLantern",
      requestBody: #"{"Name":"pier-1"}"#,
      requestContentType: "application/x-amz-json-1.1", given: label),
    ground: "Smithy 2.0, length trait")

  private static let label = "Label: { shape: String, length: { min: 1, max: 12 } }"

  /// A string, blob, list or map that is too short or too long.
  static func finding(at site: Site) -> Finding {
    let (count, unit) = measure(site)
    let length = site.info.constraints.length
    let bounds =
      switch (length?.min, length?.max) {
      case (let min?, let max?) where min == max: "exactly \(min)"
      case (let min?, let max?): "\(min) to \(max)"
      case (let min?, nil): "at least \(min)"
      case (nil, let max?): "at most \(max)"
      case (nil, nil): "any number of"
      }
    let expected = "\(bounds) \(unit(length?.max ?? length?.min))"
    let key = site.info.role == .key ? "a key of " : ""
    let text = site.value.string.map { _ in ": `\(site.value.shown)`" } ?? ""
    return site.finding(
      rule, level: site.level(rule, of: .length),
      message: "expected \(key)\(expected), got \(count)\(text)", expected: key + expected,
      actual: "\(count) \(unit(count))")
  }

  /// How long the value is, and the word for what was counted.
  private static func measure(_ site: Site) -> (count: Int, unit: (Int?) -> String) {
    let number = Int(site.violation.number)
    switch site.info.shape.kind {
    case .list: return (number, { $0 == 1 ? "item" : "items" })
    case .map: return (number, { $0 == 1 ? "entry" : "entries" })
    case .blob:
      let text = Array((site.value.string ?? "").utf8)
      let count = try? Base64Text.byteCount(text.span, 0..<text.count).get()
      return (count ?? 0, { $0 == 1 ? "byte" : "bytes" })
    default:
      let count = site.value.string?.unicodeScalars.count ?? 0
      return (count, { $0 == 1 ? "character" : "characters" })
    }
  }
}
