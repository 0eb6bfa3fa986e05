package import Assay
package import AssayCore
package import AssaySpec

/// Judges exchanges as they pass by, from any number of connections, and counts them.
package actor LiveJudge {
  private var judge: ExchangeJudge
  private let name: String
  private var entries: Int
  private var counted = Summary()

  /// - Parameters:
  ///   - contracts: such as linted clean.
  ///   - name: what reports call the traffic in place of a file.
  ///   - firstEntry: the number of the first exchange; that of a recording which is appended to is
  ///     the count of those before.
  package init(
    contracts: [Contract], options: ExchangeJudge.Options, named name: String, firstEntry: Int = 0
  ) {
    judge = ExchangeJudge(contracts: contracts, options: options)
    self.name = name
    entries = firstEntry
  }

  /// What the exchanges came to so far, those too of which there was nothing to tell.
  package var summary: Summary {
    counted.add(judge.takeTally())
    return counted
  }

  /// Judges the next exchanges, and answers what there is to tell of them.
  package func judge(_ observed: [ObservedExchange]) -> [Judgement] {
    observed.flatMap { judge($0) }
  }

  /// Judges the next exchange, and answers what there is to tell of it.
  package func judge(_ observed: ObservedExchange, id: String? = nil) -> [Judgement] {
    var judgements: [Judgement] = []
    let location = Location(file: name, entry: entries, id: id)
    entries += 1
    judge.judge(observed.exchange, into: &judgements) { location }
    for judgement in judgements { counted.add(judgement) }
    return judgements
  }
}
