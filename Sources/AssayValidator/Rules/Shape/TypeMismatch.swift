import AssayCore
import AssaySpec

/// A value must have the JSON type of its shape.
enum TypeMismatch {
  static let rule = Rule(
    id: .typeMismatch, levels: .init(.error),
    demand: "A value has the JSON type of its shape; nothing is converted.",
    reason: """
      Typed clients refuse the whole answer, loose ones go on with a wrong value. `1.0` and \
      `1e3` are integers, `1.5` is not; `"NaN"` and `"Infinity"` are floats; a blob is padded \
      base64. Nothing below a value of the wrong type is judged.
      """,
    passing: Example(body: #"{"Catalog":"AWS","LastFailure":"false"}"#),
    failing: Example(body: #"{"Catalog":"AWS","LastFailure":false}"#),
    ground: "Smithy 2.0, AWS JSON 1.0 protocol, shape serialization")

  /// A value of another JSON type than the shape's.
  static func finding(at site: Site) -> Finding {
    let expected = site.info.kindName
    return site.finding(
      rule, message: "expected \(expected), got \(site.value.described)", expected: expected,
      actual: site.value.shown, hint: hint(site))
  }

  private static func hint(_ site: Site) -> String? {
    switch site.info.shape.kind {
    case .timestamp(.dateTime) where site.value.type == "number":
      "the contract writes this time as an RFC 3339 string, not as epoch seconds"
    case .timestamp(.epochSeconds), .timestamp(nil):
      site.value.type == "string"
        ? "the contract writes this time as a number of seconds since 1970" : nil
    default: nil
    }
  }
}
