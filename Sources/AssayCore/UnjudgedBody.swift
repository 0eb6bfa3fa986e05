/// A body of a judged exchange that was not judged itself: no finding there means nothing.
package struct UnjudgedBody: Hashable, Sendable {
  /// Raw values are the words of reports.
  package enum Reason: String, Sendable, CaseIterable {
    /// A stream of events, sent piece by piece.
    case eventStream = "event stream"
    /// The recording does not hold it, though it was not empty.
    case notRecorded = "not recorded"
  }

  package var part: Part
  package var reason: Reason

  package init(_ part: Part, _ reason: Reason) {
    self.part = part
    self.reason = reason
  }
}
