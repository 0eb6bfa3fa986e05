/// What makes the calls of a drive.
package protocol Driving: Sendable {
  /// Hands over the answer to each task, in order, or why there is none.
  ///
  /// - Returns: whose answers they are.
  func run(
    _ tasks: [DriverTask],
    took: (DriverTask, Result<DriverAnswer, DriverError>) async -> Void
  ) async throws(DriverError) -> DriverHello
}
