/// What came of a call.
package enum CallOutcome: Sendable {
  /// The whole answer, or one whose body is shorter than its head says, and why.
  case answer(ObservedExchange.Answer, CallFault?)
  /// Nothing that can be judged.
  case fault(CallFault)
  /// The answer's body has more bytes than that.
  case tooLong(limit: Int)
  /// Somebody ended it.
  case interrupted
}
