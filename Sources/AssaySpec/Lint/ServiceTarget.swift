/// A service has a target exactly where its protocol names operations by one.
enum ServiceTarget {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    let draft = subject.draft
    guard let service = draft.service, let (key, fields) = draft.services.first else { return }
    let wireProtocol = service.wireProtocol
    if wireProtocol.hasTarget, fields[.target] == nil {
      let message =
        "a service of `\(wireProtocol.rawValue)` needs `target`: the part of X-Amz-Target before "
        + "the dot"
      diagnostics.report(.missingKey, at: key, message)
    } else if !wireProtocol.hasTarget, let target = fields.key(.target) {
      let message = "`target` has no meaning for a service of `\(wireProtocol.rawValue)`"
      diagnostics.report(.misplacedKey, at: target, message)
    }
  }
}
