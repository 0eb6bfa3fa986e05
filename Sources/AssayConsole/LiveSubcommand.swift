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
    case .drive: "Take an SDK through all that a service may answer, and write how it behaves."
    case .proxy: "Record and judge traffic between a client and a service."
    case .serve: "Answer as the services of the contracts might, and judge the requests that come."
    }
  }
}
