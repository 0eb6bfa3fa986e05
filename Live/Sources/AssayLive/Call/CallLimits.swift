/// What a call may take.
package struct CallLimits: Hashable, Sendable {
  /// For the whole call.
  package var time: Duration
  /// The bytes of the answer's body, as it is sent.
  package var body: Int

  package init(time: Duration = .seconds(60), body: Int = 64 << 20) {
    self.time = time
    self.body = body
  }
}
