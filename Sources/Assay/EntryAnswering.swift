import AssayCore

/// What answers for the entries of a run.
///
/// Each entry gets one answer; only one that is handed on is counted.
protocol EntryAnswering {
  associatedtype Answer

  mutating func answer(_ exchange: borrowing Exchange, at location: Location) -> Answer
  /// For a bare response body of an operation.
  mutating func answer(
    body: Span<UInt8>, of operation: String, at location: Location
  ) -> Answer
  func skipped(_ reason: SkipReason, at location: Location) -> Answer
  /// - Parameter detail: a lower-case fragment that quotes nothing secret.
  func damaged(_ detail: String, at location: Location) -> Answer
  mutating func count(_ answer: Answer)
}
