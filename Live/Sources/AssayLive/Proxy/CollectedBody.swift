/// A body as far as it is kept.
struct CollectedBody: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Whether it was longer than the limit, or did not come to its end, and is not kept.
  private(set) var isLeftOut = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ piece: some Collection<UInt8>) {
    guard !isLeftOut else { return }
    if bytes.count + piece.count > limit {
      leaveOut()
    } else {
      bytes.append(contentsOf: piece)
    }
  }

  mutating func leaveOut() {
    bytes = []
    isLeftOut = true
  }
}
