import AssayCore

/// What answers for the entries of recordings; copies of it work side by side.
///
/// An answer is appended to those before it; an entry that nobody need be told of has none and is only
/// counted.
protocol EntryAnswering: Sendable {
  associatedtype Tally: EntryTally

  mutating func answer(
    _ exchange: borrowing Exchange, into answers: inout [Tally.Answer], at location: () -> Location
  )
  /// Counts the bare response body of an operation that the bytes begin with and a line feed, or their
  /// end, ends, where nobody need be told of it.
  ///
  /// - Returns: the length of the body; nil where it must be answered for.
  mutating func pass(line bytes: Span<UInt8>, of operation: String) -> Int?
  /// For a bare response body of an operation.
  mutating func answer(
    body: Span<UInt8>, of operation: String, into answers: inout [Tally.Answer],
    at location: () -> Location
  )
  func skipped(_ reason: SkipReason, at location: Location) -> Tally.Answer
  /// - Parameter detail: a lower-case fragment that quotes nothing secret.
  func damaged(_ detail: String, at location: Location) -> Tally.Answer

  /// One that answers the same and has nothing in common with this one: tasks that count references
  /// to the same objects hold one another up.
  func detached() -> Self

  /// What the entries without an answer came to since the last call.
  mutating func takeTally() -> Tally
}

/// What entries came to, counted.
protocol EntryTally: Sendable {
  associatedtype Answer: EntryAnswer

  init()
  mutating func add(_ answer: Answer)
  mutating func add(_ other: Self)
}

/// What is told of an entry.
protocol EntryAnswer: Sendable {
  var location: Location { get set }
}
