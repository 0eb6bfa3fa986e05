import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator

/// Checks the signatures of requests to a double.
struct SignatureCheck {
  private let verifier: SignatureVerifier

  /// A client that names a scenario by its access key id signs with the secret of the first of the
  /// credentials.
  init(_ credentials: [Credentials], _ book: ScenarioBook) {
    verifier = SignatureVerifier(service: book.contract.service.signing) { id in
      if let own = credentials.first(where: { $0.accessKeyID == id }) { return own }
      let isScenario =
        book[ScenarioChoice.name(inAccessKeyID: id)] != nil || ScenarioChoice.isNamedAsScenario(id)
      return isScenario ? credentials.first : nil
    }
  }

  /// Nil where the signature is right.
  func finding(_ request: ServedRequest, at now: Instant) -> Finding? {
    let signed = SignableRequest(
      method: request.head.method, target: request.head.target,
      headers: request.head.fields.map { SignableRequest.Field($0.name, $0.value) },
      body: request.body)
    do throws(VerificationError) {
      try verifier.verify(signed, at: now)
      return nil
    } catch {
      return Self.finding(error)
    }
  }

  private static func finding(_ error: VerificationError) -> Finding {
    var message = "\(error)"
    var hint: String?
    if case .signatureDiffers(let canonicalRequest, _) = error {
      message = "the signature is not that of the request and the secret"
      hint =
        "compare the client's canonical request with "
        + "`\(Escaping.show(canonicalRequest, limit: 2000))`"
    }
    return Finding(
      rule: .signature, level: .error, part: .request, field: "Authorization", message: message,
      hint: hint)
  }
}
