package import AssayCore
package import AssaySpec

/// A good exchange of an operation, made from the shapes of its contract alone.
package struct Sample: Sendable {
  /// How the operation ends.
  package enum Outcome: Hashable, Sendable {
    case success
    /// An error that the operation models, by name.
    case error(String)

    /// `success`, or the error's name.
    package var name: String {
      switch self {
      case .success: "success"
      case .error(let name): name
      }
    }
  }

  package var exchange: SampleExchange
  package var outcome: Outcome
  /// The members that were left out of it because no value of theirs was found.
  package var notSampled: [NotSampled]

  /// A good exchange; it conforms without a finding.
  ///
  /// - Parameters:
  ///   - variant: 0 holds every member, 1 only the required ones; from 2 on, other values of enums
  ///     and members of unions have their turn. Past the last one they begin anew.
  ///   - seed: another seed makes other texts where the contract leaves them open.
  /// - Throws: what keeps the operation, or the error, from having one.
  package static func exchange(
    of operation: Operation, _ contract: Contract, outcome: Outcome = .success, variant: Int = 0,
    seed: UInt64 = 0
  ) throws(SampleError) -> Self {
    var variants = try SampleVariants(operation, contract, outcome: outcome, seed: seed)
    return variants.variant(variant)
  }
}

/// A value that could not be made.
package struct NotSampled: Hashable, Sendable, Comparable {
  package var part: Part
  /// Where it would stand in its body (RFC 6901).
  package var pointer: String
  /// A lower-case fragment.
  package var reason: String

  package static func < (left: Self, right: Self) -> Bool {
    (left.part, left.pointer, left.reason) < (right.part, right.pointer, right.reason)
  }
}

/// Why an operation or an error has no good exchange: something required cannot be made.
package struct SampleError: Error, Hashable, Sendable {
  package var notSampled: [NotSampled]
}
