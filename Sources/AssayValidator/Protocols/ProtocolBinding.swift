import AssayEngine
package import AssaySpec

/// What a wire protocol says of messages, apart from the shapes of their bodies.
///
/// Another protocol is another instance: the machine knows none of it.
package final class ProtocolBinding: Sendable {
  /// The media type of a body, without parameters, in lower case.
  package let mediaType: String
  /// The same, as messages have it: nearly every one is compared with it.
  let mediaTypeBytes: [UInt8]
  /// The media type of a body that is a stream of events; such a body is not judged.
  package let eventStreamType = "application/vnd.amazon.eventstream"
  /// How a timestamp is written whose shape does not say.
  package let timestampFormat: Shape.TimestampFormat
  /// The status of an error that no authority gives another, by whose fault it is.
  package let clientErrorStatus: Int
  package let serverErrorStatus: Int
  /// The header field of a request that names its operation; nil where the path does.
  package let operationField: ProtocolField?
  /// The header field of an answer that names its error before its body does.
  package let errorField: ProtocolField?
  /// The header field of an answer that names its request.
  package let requestIDField: ProtocolField?
  /// The members at the top of a body that may name its error, first the one that counts.
  package let errorMembers: [ErrorMember]
  /// The one of them that servers write.
  package let writtenErrorMember: String
  /// A member that is often taken for one of them.
  let falseErrorMember: ErrorMember
  /// Names that are never unknown members of a structure.
  let strayNames: [String]
  /// Names that are never unknown members at the top of an error.
  let strayErrorNames: [String]

  /// The binding of a protocol, or nil for one whose messages are not judged yet.
  package convenience init?(_ wireProtocol: WireProtocol) {
    switch wireProtocol {
    case .awsJSON10: self.init(awsJSON: "1.0")
    case .awsJSON11: self.init(awsJSON: "1.1")
    case .restJSON1, .restXML, .awsQuery, .ec2Query, .rpcv2CBOR: return nil
    }
  }

  /// Every place of an answer that may name its error, first the one that counts.
  var errorCarriers: [String] {
    (errorField.map { [$0.text] } ?? []) + errorMembers.map(\.name)
  }

  /// Smithy 2.0, AWS JSON 1.0 and 1.1 protocols: HTTP binding traits are ignored, so an error's
  /// status is the default of its fault.
  private init(awsJSON version: String) {
    mediaType = "application/x-amz-json-" + version
    mediaTypeBytes = Array(mediaType.utf8)
    timestampFormat = .epochSeconds
    clientErrorStatus = 400
    serverErrorStatus = 500
    operationField = .target
    errorField = .errorType
    requestIDField = .requestID
    errorMembers = [ErrorMember("code"), ErrorMember("__type")]
    writtenErrorMember = "__type"
    falseErrorMember = ErrorMember("Code")
    strayNames = ["__type"]
    strayErrorNames = ["__type", "code", "message", "Message"]
  }
}

/// A member of a body that names its error, or seems to.
package struct ErrorMember: Sendable {
  package let name: String
  /// The name, ready to be compared with those of a body.
  let key: ShortName

  init(_ name: StaticString) {
    self.name = "\(name)"
    key = ShortName(name)
  }
}
