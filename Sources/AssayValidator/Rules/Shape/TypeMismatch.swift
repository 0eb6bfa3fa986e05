import AssayCore
import AssayEngine
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
    ground: """
      Smithy 2.0, AWS JSON 1.0 protocol, shape serialization; RFC 4648, sections 3.5 and 4
      """)

  /// A value of another JSON type than the shape's.
  static func finding(at site: Site) -> Finding {
    let expected = site.info.kindName
    return site.finding(
      rule,
      message: "expected \(expected), got \(site.value.described)"
        + (fault(inBase64: site).map { ": \($0)" } ?? ""),
      expected: expected, actual: site.value.shown, hint: hint(site))
  }

  private static func hint(_ site: Site) -> String? {
    let type = site.value.type
    switch site.info.shape.kind {
    case .timestamp(.dateTime) where type == "number":
      return "the contract writes this time as an RFC 3339 string, not as epoch seconds"
    case .timestamp(.epochSeconds) where type == "string",
      .timestamp(nil) where type == "string":
      return "the contract writes this time as a number of seconds since 1970"
    case .float where type == "string", .double where type == "string":
      return "a number is a string only as `NaN`, `Infinity` or `-Infinity`"
    case .byte, .short, .integer, .long, .bigInteger, .bigDecimal, .intEnumeration:
      return type == "string" ? "a number has no quotes" : nil
    default: return nil
    }
  }

  /// Why a string is no base64.
  private static func fault(inBase64 site: Site) -> String? {
    guard case .blob = site.info.shape.kind, let string = site.value.string else { return nil }
    let text = Array(string.utf8)
    return switch Base64Text.byteCount(text.span, 0..<text.count) {
    case .success: nil
    case .failure(.alphabet): "it has a character outside of the alphabet"
    case .failure(.padding): "its padding with `=` is wrong"
    case .failure(.unusedBits): "the bits after its last byte are not zero"
    }
  }
}
