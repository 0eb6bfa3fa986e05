import AssayCore
import AssayEngine
import AssaySpec

/// An error does not name itself, or not in JSON.
enum UnnamedError {
  static let mutation = Mutation.ofMessages("An error does not name itself, or not in JSON.") {
    site in
    guard case .error(let name) = site.sample.outcome, let body = site.body else { return [] }
    return notJSON(site) + (site.namesError ? [] : unnamed(name, body, site))
  }

  private static func unnamed(
    _ name: String, _ body: JSONNode, _ site: MessageSite
  ) -> [MutationAttempt] {
    let bare = body.replacing([.member("__type")], with: nil)
    let bodies: [(String, JSONNode)] = [
      ("no error type", bare),
      ("error type in `Code`", bare.adding("Code", .string(name))),
      ("error type that is a number", bare.adding("__type", .number("400"))),
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
