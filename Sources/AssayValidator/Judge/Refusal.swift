/// Whether an answer refuses its request: then the request's findings are what it asks for.
enum Refusal {
  private static let throttling: Set<String> = [
    "ThrottlingException", "Throttling", "ThrottledException", "TooManyRequestsException",
    "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException",
    "ProvisionedThroughputExceededException",
  ]

  /// A status of 400 to 499, throttling apart.
  static func isRefusal(status: Int, outcome: String?) -> Bool {
    guard 400...499 ~= status, status != 429 else { return false }
    return outcome.map { !throttling.contains($0) } ?? true
  }
}
