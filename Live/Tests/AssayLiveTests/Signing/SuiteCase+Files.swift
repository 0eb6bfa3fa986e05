import AssayLive
import AssayTestSupport
import Foundation
import Testing

extension SuiteCase {
  /// Those of `aws-c-auth`, a folder each, with a file that tells style and credentials.
  static func authCases() throws -> [Self] {
    let root = try SharedSuites.url("suites/sigv4/aws-c-auth")
    return try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().map { name in
      let folder = root.appending(path: name)
      let context = try Context(folder)
      let signed = RequestText(try text(folder.appending(path: "header-signed-request.txt")))
      let plain = RequestText(try text(folder.appending(path: "request.txt")))
      return Self(
        name: "aws-c-auth/\(name)", credentials: context.credentials.value, style: context.style,
        request: plain.request, body: plain.body,
        canonicalRequest: try text(folder.appending(path: "header-canonical-request.txt")),
        stringToSign: try text(folder.appending(path: "header-string-to-sign.txt")),
        signature: try text(folder.appending(path: "header-signature.txt")),
        authorization: try #require(signed.request.value(of: "Authorization")),
        signedRequest: signed.request)
    }
  }

  /// Those of `aws4_testsuite`, of which names and signed requests alone tell style and token.
  static func olderCases() throws -> [Self] {
    let root = try SharedSuites.url("suites/sigv4/aws4_testsuite")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.filter { $0.hasSuffix(".req") }.sorted().map { path in
      let stem = root.appending(path: String(path.dropLast(4)))
      let signed = RequestText(try text(stem.appendingPathExtension("sreq"))).request
      let authorization = try text(stem.appendingPathExtension("authz"))
      var style = SigningStyle.standard
      style.signsSessionToken = stem.lastPathComponent != "post-sts-header-after"
      let plain = RequestText(try text(stem.appendingPathExtension("req")))
      return Self(
        name: "aws4_testsuite/\(stem.lastPathComponent)",
        credentials: try credentials(token: signed.value(of: "X-Amz-Security-Token")),
        style: style,
        request: plain.request, body: plain.body,
        canonicalRequest: try text(stem.appendingPathExtension("creq")),
        stringToSign: try text(stem.appendingPathExtension("sts")),
        signature: String(authorization.suffix(64)), authorization: authorization,
        signedRequest: signed)
    }
  }

  /// Those with which all cases of both suites are signed.
  private static func credentials(token: String?) throws -> Credentials {
    var keys = try Context(SharedSuites.url("suites/sigv4/aws-c-auth/get-vanilla")).credentials
    keys.token = token
    return keys.value
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}

/// `context.json`, as far as it concerns signatures in header form.
private struct Context: Decodable {
  var credentials: Keys
  var normalize: Bool
  var signBody: Bool
  var omitSessionToken: Bool?

  init(_ folder: URL) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try Data(contentsOf: folder.appending(path: "context.json"))
    self = try decoder.decode(Self.self, from: file)
  }

  var style: SigningStyle {
    var style = SigningStyle.standard
    style.normalizesPath = normalize
    style.sendsPayloadHash = signBody
    style.signsSessionToken = omitSessionToken != true
    return style
  }

  struct Keys: Decodable {
    var accessKeyId: String
    var secretAccessKey: String
    var token: String?

    var value: Credentials {
      Credentials(
        accessKeyID: accessKeyId, secretAccessKey: secretAccessKey, sessionToken: token)
    }
  }
}
