import AssayCore

/// An optional member without a value should be left out.
enum NullMember {
  static let rule = Rule(
    id: .null, levels: .init(.note, isStrict: true),
    demand: """
      An optional member that has no value is left out; null means the same but is not sent.
      """,
    reason: """
      Readers must take null as absent, and the real service sends it; a hand-written client \
      may show the word null. In a dense list or map a null is an error, and a warning where \
      the model does not tell dense from sparse.
      """,
    passing: Example(body: #"{"Catalog":"AWS"}"#),
    failing: Example(body: #"{"Catalog":"AWS","LastFailure":null}"#),
    ground: "Smithy 2.0, AWS JSON 1.0 protocol, shape serialization; sparse trait")
}
