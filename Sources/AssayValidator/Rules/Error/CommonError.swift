import AssayCore
import AssayEngine

/// An answer should exercise the operation's own contract.
enum CommonError {
  static let rule = Rule(
    id: .commonError, levels: .init(.note),
    demand: """
      The answer exercises the operation's own contract and is no error common to all of AWS.
      """,
    reason: """
      The call failed before it reached the operation: credentials, signature, throttling, \
      dispatch. That is legal, but a test that meant to see the operation saw nothing of it. \
      Only the status must be 400 or above.
      """,
    passing: Example(
      body: #"{"__type":"AccessDeniedException","Message":"not allowed"}"#, status: 400),
    failing: Example(
      body: #"{"__type":"ExpiredTokenException","Message":"out of date"}"#, status: 400),
    ground: "AWS API reference, common errors; observation of the signing and dispatch layers")

  /// An error common to all services: the operation's contract was not exercised.
  static func finding(_ name: ErrorName, in body: Span<UInt8>, _ setting: Setting) -> Finding {
    let shown = Escaping.show(name.short, limit: 80)
    return name.finding(
      rule.id, level: setting.level(rule), in: body,
      message: "`\(shown)` is common to all services: the contract was not exercised",
      actual: shown)
  }

  /// The names of the AWS API reference's common errors, and of the signing and dispatch layers.
  static let names: Set<String> = [
    "AccessDeniedException", "ExpiredTokenException", "IncompleteSignature", "InternalFailure",
    "MalformedHttpRequestException", "NotAuthorized", "OptInRequired",
    "RequestAbortedException", "RequestEntityTooLargeException", "RequestExpired",
    "RequestTimeoutException", "ServiceUnavailable", "ThrottlingException",
    "UnknownOperationException", "UnrecognizedClientException", "ValidationError",
    "ValidationException", "InvalidParameterValueException",
    "InvalidSignatureException", "SignatureDoesNotMatch", "MissingAuthenticationTokenException",
    "MissingAuthenticationToken", "InvalidClientTokenId", "AccessDenied",
    "SerializationException", "InternalError", "InternalServerError",
    "ServiceUnavailableException",
  ]

  /// The namespace of errors that the service framework answers with, whatever their name.
  private static let frameworkNamespace = Array("com.amazon.coral.".utf8)

  /// Whether a name as sent is of the framework's namespace.
  static func isOfFramework(_ sent: Span<UInt8>) -> Bool {
    let start = sent.indices.first { !isSpace(sent[$0]) } ?? sent.count
    let end = start + frameworkNamespace.count
    return end <= sent.count
      && areEqual(sent, start..<end, frameworkNamespace.span, frameworkNamespace.indices)
      && sent.indices.contains { sent[$0] == UInt8(ascii: "#") }
  }
}
