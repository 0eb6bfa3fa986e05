import AssayEngine

/// The requests that a driver's SDK sends, answered by a double.
actor Arrivals {
  /// Host and port, as SDKs call them.
  nonisolated let host: String
  private let double: ConformanceDouble
  private var events: [ConformanceDouble.Event] = []

  init(_ double: ConformanceDouble, host: String) {
    self.double = double
    self.host = host
  }

  func answer(_ request: ServedRequest) async -> Answer {
    let (answer, event) = await double.answer(request, at: Instant.now, host: host)
    events.append(event)
    return answer
  }

  /// The requests since the last call.
  func take() -> [ConformanceDouble.Event] {
    defer { events = [] }
    return events
  }
}
