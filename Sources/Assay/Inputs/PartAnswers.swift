import AssayCore

/// What a part of a recording came to.
struct PartAnswers<Tally: EntryTally>: Sendable {
  /// In order.
  var answers: [Tally.Answer] = []
  /// Of the entries that have no answer, where it was taken.
  var tally = Tally()
  /// Entries that were read.
  var entries = 0
  /// Whether the reading was ended from outside.
  var isInterrupted = false

  /// Counts entries on from those of the parts before.
  mutating func number(from first: Int) {
    for index in answers.indices { answers[index].location.entry += first }
  }
}
