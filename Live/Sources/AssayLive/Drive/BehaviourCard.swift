/// How an SDK behaves: what it did with every scenario of some operations.
package struct BehaviourCard: Hashable, Sendable {
  /// What it did with one operation.
  package struct OperationPart: Hashable, Sendable {
    /// The id of the service's spec.
    package var service: String
    package var operation: String
    /// The faults of the requests that arrived, each once, as lines; empty where they conform.
    package var requestFaults: [String]
    /// In the order of the scenarios.
    package var entries: [CardEntry]

    package init(
      service: String, operation: String, requestFaults: [String], entries: [CardEntry]
    ) {
      self.service = service
      self.operation = operation
      self.requestFaults = requestFaults
      self.entries = entries
    }
  }

  package var sdk: DriverHello
  package var operations: [OperationPart]

  package init(sdk: DriverHello, operations: [OperationPart]) {
    self.sdk = sdk
    self.operations = operations
  }

  /// How many scenarios had a verdict.
  package func count(_ verdict: DriveVerdict) -> Int {
    operations.reduce(0) { $0 + $1.entries.count { $0.verdict == verdict } }
  }
}
