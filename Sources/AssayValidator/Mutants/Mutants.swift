package import AssayEngine
package import AssaySpec

/// Every single-fault mutant of an operation's good exchanges.
package enum Mutants {
  /// The mutants, one after another, always the same ones in the same order.
  package static func all(
    of operation: Operation, _ contract: Contract, seed: UInt64 = 0
  ) -> some Sequence<Mutant> {
    attempts(of: operation, contract, seed: seed).lazy.compactMap(\.mutant)
  }

  /// The mutants, and those that could not be made in their places.
  ///
  /// - Parameter request: the body of the requests that they answer; nil makes one up. One that a
  ///   server cannot read changes nothing.
  package static func attempts(
    of operation: Operation, _ contract: Contract, seed: UInt64 = 0,
    answering request: JSONNode? = nil
  ) -> some Sequence<MutationAttempt> {
    MutationBases(operation, contract, seed: seed, answering: request).lazy.flatMap(\.attempts)
  }
}
