/// A header field to which a wire protocol gives a meaning; `ProtocolBinding` says which one does.
///
/// No two protocols give one field different meanings, so that a message's fields can be found before
/// its protocol is known.
package enum ProtocolField: Sendable {
  /// Names the operation of a request.
  case target
  /// Names the error of an answer.
  case errorType
  /// Names the request that an answer is to.
  case requestID

  /// As AWS writes it; letter case does not count.
  @inline(__always)
  var name: StaticString {
    switch self {
    case .target: "X-Amz-Target"
    case .errorType: "X-Amzn-Errortype"
    case .requestID: "x-amzn-RequestId"
    }
  }

  /// The name for messages.
  package var text: String { "\(name)" }
}
