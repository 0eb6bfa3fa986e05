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
  package static func attempts(
    of operation: Operation, _ contract: Contract, seed: UInt64 = 0
  ) -> some Sequence<MutationAttempt> {
    MutationBases(operation, contract, seed: seed).lazy.flatMap(\.attempts)
  }
}
