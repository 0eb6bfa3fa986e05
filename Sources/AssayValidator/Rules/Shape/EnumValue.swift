import AssayCore

/// A value of an enum must be one that the model lists.
enum EnumValue {
  static let rule = Rule(
    id: .enumValue, levels: .init(.error, isLenient: true),
    demand: "The value is one of the modelled values, in their letter case.",
    reason: """
      A switch over the known values falls through to its default, or the client throws. The \
      prose of the API page says RUNNING where model and wire say Running. Values known from \
      prose alone are only missed at warning.
      """,
    passing: Example(body: #"{"Catalog":"AWS","Status":"Running"}"#),
    failing: Example(body: #"{"Catalog":"AWS","Status":"RUNNING"}"#),
    ground: "Smithy 2.0, enum shapes; AWS API reference, GetResourceSnapshotJob, Status")
}
