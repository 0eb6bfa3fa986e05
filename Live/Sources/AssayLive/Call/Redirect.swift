import AssayCore

/// An answer that points elsewhere (RFC 9110 section 15.4), which no call follows.
package enum Redirect {
  /// Where it points, fit to be shown; nil for any other answer.
  package static func target(of answer: ObservedExchange.Answer) -> String? {
    guard 300...399 ~= answer.status, let location = answer.fields.first("location") else {
      return nil
    }
    return Escaping.show(Redaction.mask(url: location), limit: 400)
  }
}
