import AssayCore

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
}
