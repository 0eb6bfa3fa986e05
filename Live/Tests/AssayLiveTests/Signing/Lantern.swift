import AssayEngine
import AssayLive

/// A made-up client and its service.
enum Lantern {
  static let accessKeyID = "LAMPLIGHTER01"
  static let secret = "a made-up secret/with+signs"
  static let token = "made-up-token=="
  static let region = "eu-north-1"
  static let service = "lanterns"
  /// 2031-07-08T09:10:11Z.
  static let time = Instant(seconds: 1_941_268_211)

  static let credentials = Credentials(accessKeyID: accessKeyID, secretAccessKey: secret)
  static let temporary = Credentials(
    accessKeyID: accessKeyID, secretAccessKey: secret, sessionToken: token)

  static let request = SignableRequest(
    method: "POST", target: "/",
    headers: [
      .init("Host", "lanterns.test"), .init("Content-Type", "application/x-amz-json-1.0"),
      .init("X-Amz-Target", "Lanterns.LightLantern"),
    ], body: Array(#"{"Id":"l-1"}"#.utf8))

  static func signer(
    _ credentials: Credentials = credentials, style: SigningStyle = .standard
  ) -> Signer {
    Signer(credentials, region: region, service: service, style: style)
  }

  static func verifier(
    _ credentials: Credentials = credentials, style: SigningStyle = .standard
  ) -> SignatureVerifier {
    SignatureVerifier(region: region, service: service, style: style) {
      $0 == credentials.accessKeyID ? credentials : nil
    }
  }

  static func signed(_ credentials: Credentials = credentials) throws -> SignableRequest {
    try signer(credentials).sign(request, at: time).request
  }

  static func get(_ target: String, _ fields: [SignableRequest.Field] = []) -> SignableRequest {
    SignableRequest(
      method: "GET", target: target, headers: [.init("Host", "lanterns.test")] + fields, body: [])
  }
}
