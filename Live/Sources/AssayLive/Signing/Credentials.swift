/// What a client of AWS signs with; neither printing nor mirroring shows a secret.
package struct Credentials: Sendable {
  package let accessKeyID: String
  let secretAccessKey: String
  let sessionToken: String?

  /// - Parameter sessionToken: that of temporary credentials, sent as `X-Amz-Security-Token`.
  package init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil) {
    self.accessKeyID = accessKeyID
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The access key id, and whether there is a session token.
  package var description: String {
    accessKeyID + (sessionToken == nil ? "" : " with a session token")
  }

  package var debugDescription: String { description }

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "accessKeyID": accessKeyID, "secretAccessKey": SecretFields.mask,
        "sessionToken": sessionToken.map { _ in SecretFields.mask } as Any,
      ])
  }
}
