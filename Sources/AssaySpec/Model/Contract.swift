/// One service's contract: a folder of YAML files that lints clean.
package struct Contract: Sendable {
  package var service: Service
  /// By name.
  package var operations: [String: Operation]
  /// Every error of the service, by name; operations name the ones they model.
  package var errors: [String: ErrorShape]
  /// Named shapes, without the predefined ones.
  package var shapes: [String: Shape]

  package init(
    service: Service, operations: [String: Operation] = [:], errors: [String: ErrorShape] = [:],
    shapes: [String: Shape] = [:]
  ) {
    self.service = service
    self.operations = operations
    self.errors = errors
    self.shapes = shapes
  }

  /// The shape of that name: the contract's own or a predefined one.
  package func shape(named name: String) -> Shape? {
    shapes[name] ?? Shape.predefined[name]
  }

  /// Whether a message with these members is a stream of events (Smithy 2.0, event streams).
  package func isEventStream(_ members: [Member]) -> Bool {
    members.contains { shape(named: $0.shape)?.isStreaming ?? false }
  }
}
