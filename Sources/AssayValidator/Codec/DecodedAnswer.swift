/// What a client is handed for an answer.
package struct DecodedAnswer: Sendable {
  /// `success` or the error's name as sent; nil where nothing tells.
  package var outcome: String?
  /// The code that a client of an `awsQueryCompatible` service shows; nil for other services and for
  /// a success.
  package var code: String?
  /// The text of an error, in whichever letter case its member came; masked where it is sensitive.
  package var text: String?
  /// What the body is, by the contract; nil for an error that the contract has not, and where the
  /// outcome is not known.
  package var message: Codec.Message?
  /// Of an error that the contract has not, no members.
  package var value: Result<Value, CodecError>
}
