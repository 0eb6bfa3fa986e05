import AssayCore

/// Scenarios that come one after another, and from the first again behind the last.
package struct ScenarioSequence: Sendable {
  /// Names; one that ends in `/` stands for all scenarios below it, `all` for every one.
  private let entries: [String]

  /// Without entries there is no sequence.
  package init(_ entries: [String] = []) {
    self.entries = entries
  }

  /// The scenario of an operation's turn, from 0; nil where the operation has none of them.
  func scenario(turn: Int, of book: ScenarioBook) -> Scenario? {
    let all = scenarios(of: book)
    return all.isEmpty ? nil : all[turn % all.count]
  }

  /// All that the entries stand for, in order; a scenario that several do comes as often.
  package func scenarios(of book: ScenarioBook) -> [Scenario] {
    entries.flatMap { Self.scenarios($0, of: book) }
  }

  /// The entries that mean nothing to any of the operations, each with the name that was meant, if any
  /// is near.
  package func unknown(to books: [ScenarioBook]) -> [(entry: String, meant: String?)] {
    entries.filter { entry in
      !books.contains { !Self.scenarios(entry, of: $0).isEmpty }
    }.map { entry in
      let names = books.flatMap { $0.scenarios.map(\.name) }
      return (entry, NearMiss.suggestion(for: entry, among: Set(names)))
    }
  }

  static func scenarios(_ entry: String, of book: ScenarioBook) -> [Scenario] {
    if entry == "all" { return book.scenarios }
    guard entry.hasSuffix("/") else { return book[entry].map { [$0] } ?? [] }
    let family = entry.dropLast()
    return book.scenarios.filter { $0.name.hasPrefix(entry) || $0.name == family }
  }
}
