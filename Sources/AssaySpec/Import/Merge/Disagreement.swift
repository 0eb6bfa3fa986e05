/// Something that two models of one service say differently, and which of them was taken.
package struct Disagreement: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case service
    case operations
    case messages
    case hostPrefixes
    case compression
    case errors
    case faults
    case statuses
    case queryCodes
    case members
    case required
    case types
    case enums
    case patterns
    case length
    case range
    case sparse
    case timestamps
    case idempotencyTokens
    case sensitive
    case streaming
  }

  package var kind: Kind
  /// `Operation.input.Member`, `Error.Member`, `Shape.Member`, or the operation, error or shape.
  package var place: String
  /// What botocore says; a dash where it says nothing.
  package var botocore: String
  /// What Smithy says; a dash where it says nothing.
  package var smithy: String
  package var taken: String

  package init(
    _ kind: Kind, at place: String, botocore: String?, smithy: String?, taken: String?
  ) {
    self.kind = kind
    self.place = place
    self.botocore = botocore ?? "-"
    self.smithy = smithy ?? "-"
    self.taken = taken ?? "-"
  }
}

extension Disagreement: CustomStringConvertible {
  /// One line without a line break: `kind place: botocore …, smithy …: taken …`.
  package var description: String {
    "\(kind.rawValue) \(place): botocore \(botocore), smithy \(smithy): taken \(taken)"
  }
}

extension Disagreement: Comparable {
  /// By kind and place, so that the same models give the same list.
  package static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, left.place, left.description)
      < (right.kind.rawValue, right.place, right.description)
  }
}
