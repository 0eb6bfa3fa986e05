/// The choices in which services differ.
package struct SigningStyle: Hashable, Sendable {
  /// Whether `.` and `..` segments and repeated slashes leave the path before it is signed.
  package var normalizesPath = true
  /// Whether the path is encoded once more than it was sent.
  package var encodesPathTwice = true
  /// Whether the session token is signed, or added after signing.
  package var signsSessionToken = true
  /// Whether `X-Amz-Content-Sha256` is sent.
  package var sendsPayloadHash = false

  package init() {}

  /// What all services but S3 want.
  package static let standard = Self()

  /// S3: an object's key is signed as it is, and the hash of the body is sent.
  package static var s3: Self {
    var style = Self()
    style.normalizesPath = false
    style.encodesPathTwice = false
    style.sendsPayloadHash = true
    return style
  }
}
