import AssayCore
import AssayEngine
import AssaySpec

/// An error does not name itself, or not in JSON.
enum UnnamedError {
  static let mutation = Mutation.ofMessages("An error does not name itself, or not in JSON.") {
    site in
    guard case .error(let name) = site.sample.outcome, let body = site.body,
      let binding = site.frame.binding
    else { return [] }
    return notJSON(site) + (site.namesError ? [] : unnamed(name, body, binding, site))
  }

  private static func unnamed(
    _ name: String, _ body: JSONNode, _ binding: ProtocolBinding, _ site: MessageSite
  ) -> [MutationAttempt] {
    let (member, other) = (binding.writtenErrorMember, binding.falseErrorMember.name)
    let bare = body.replacing([.member(member)], with: nil)
    let bodies: [(String, JSONNode)] = [
      ("no error type", bare),
      ("error type in `\(other)`", bare.adding(other, .string(name))),
      ("error type that is a number", bare.adding(member, .number("400"))),
      ("error type in a nested object", .object([("error", body)])),
    ]
    return bodies.map { what, body in
      site.attempt(what, .typeMissing, pointer: "") { $0.response.body = .json(body) }
    }
  }

  private static func notJSON(_ site: MessageSite) -> [MutationAttempt] {
    [
      site.attempt("HTML page for a body", .bodyNotJSON, pointer: "") {
        $0.response.set("Content-Type", "text/html")
        $0.response.body = .bytes(Array("<html><body>unavailable</body></html>".utf8))
      },
      site.attempt("array for a body", .bodyNotJSON, pointer: "", bytes: Array("[]".utf8)),
    ]
  }
}
