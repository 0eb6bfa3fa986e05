/// A subcommand of live traffic: `assay` lists it, and `assay-live` does it.
package enum LiveSubcommand: String, Sendable, CaseIterable {
  case call
  case drive
  case proxy
  case serve

  package var name: String { rawValue }

  /// What it does, in one line of help.
  package var abstract: String {
    switch self {
    case .call: "Call an operation, and judge the answer."
    case .drive: "Drive an SDK through every answer that a service may give, and judge it."
    case .proxy: "Stand between a client and a service, and judge what passes by."
    case .serve: "Serve a conformance double: answers by the contract, or against it."
    }
  }
}
