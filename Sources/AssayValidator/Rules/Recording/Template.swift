import AssayCore

/// A recording should hold what was sent, not a variable for it.
enum Template {
  static let rule = Rule(
    id: .template, levels: .init(.note),
    demand: "A recording holds no template variable and no recorder's placeholder.",
    reason: """
      What was really sent is unknown, so the member that holds one is not judged, nor is any \
      echo of it. Variables are never resolved: the saved answer may have been taken with \
      other values.
      """,
    passing: Example(),
    failing: Example(
      requestBody: """
        {"Catalog":"{{catalog}}","ResourceSnapshotJobIdentifier":"job-0123456789abc"}
        """),
    ground: """
      observation: Postman and WireMock variables, ERB, and the placeholders of VCR, vcrpy and \
      Betamax
      """)
}
