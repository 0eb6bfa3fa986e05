import Assay
import AssayCore
import AssaySpec

/// Judges the requests to a double; what its own answers break is known, and not told.
actor RequestJudge {
  private var judge: ExchangeJudge
  private var entries = 0
  private(set) var summary = Summary()

  init(_ contracts: [Contract], _ profile: Profile) {
    judge = ExchangeJudge(contracts: contracts, options: ExchangeJudge.Options(profile: profile))
  }

  /// The judgement of a request, with findings that no rule of exchanges makes.
  ///
  /// - Parameter id: what the report calls the entry.
  func judge(
    _ observed: ObservedExchange, id: String?, adding findings: [Finding]
  ) -> Judgement {
    let location = Location(file: "requests", entry: entries, id: id)
    entries += 1
    var judgements: [Judgement] = []
    judge.judge(observed.exchange, into: &judgements) { location }
    var judgement = judgements.first ?? Judgement(location: location)
    judgement.findings.removeAll { $0.part == .response }
    judgement.findings = (judgement.findings + findings).sorted(by: Finding.inReportOrder)
    summary.add(judgement)
    return judgement
  }
}
