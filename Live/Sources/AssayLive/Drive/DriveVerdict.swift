/// What a scenario says of an SDK, best first.
package enum DriveVerdict: String, Sendable, CaseIterable {
  /// It did what a correct client does.
  case pass
  /// It accepted an answer that breaks the contract, and said nothing.
  case tolerated
  /// Nothing can be said: no request came, or no answer of a correct client is known.
  case noEvidence = "no evidence"
  /// It did something else than a correct client, or nothing at all.
  case fail
}

extension DriveVerdict: Comparable {
  /// Whether the left one is the better.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .pass: 0
    case .tolerated: 1
    case .noEvidence: 2
    case .fail: 3
    }
  }
}
