/// A wire protocol of AWS by Smithy's name for it.
package enum WireProtocol: String, Sendable, CaseIterable {
  case awsJSON10 = "awsJson1_0"
  case awsJSON11 = "awsJson1_1"
  case restJSON1 = "restJson1"
  case restXML = "restXml"
  case awsQuery = "awsQuery"
  case ec2Query = "ec2Query"
  case rpcv2CBOR = "rpcv2Cbor"

  /// Whether requests name their operation in `X-Amz-Target`.
  package var hasTarget: Bool {
    switch self {
    case .awsJSON10, .awsJSON11: true
    case .restJSON1, .restXML, .awsQuery, .ec2Query, .rpcv2CBOR: false
    }
  }
}
