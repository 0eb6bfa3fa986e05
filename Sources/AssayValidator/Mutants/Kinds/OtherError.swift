import AssayCore
import AssayEngine
import AssaySpec

/// An error names another one.
enum OtherError {
  static let mutation = Mutation.ofMessages("An error names another one, or two.") { site in
    guard case .error(let name) = site.sample.outcome, let body = site.body,
      let binding = site.frame.binding
    else { return [] }
    let operation = site.frame.operation
    let stranger = strangers(site).first { !operation.errors.contains($0) }
    let common = ["ExpiredTokenException", "RequestExpired"].first { !known(site).contains($0) }
    let renamed = [
      ("error that no model has", "NoSuchErrorException", RuleID.unmodeled),
      ("error of another operation, `\(stranger ?? "")`", stranger, .unmodeled),
      ("error common to all services", common, .commonError),
    ].compactMap { what, other, rule in
      other.map { attempt(what, $0, body, in: binding.writtenErrorMember, rule, site) }
    }
    let conflict = conflict(name, body, binding, site)
    return site.namesError ? conflict : renamed + conflict
  }

  private static func attempt(
    _ what: String, _ name: String, _ body: JSONNode, in member: String, _ rule: RuleID,
    _ site: MessageSite
  ) -> MutationAttempt {
    site.attempt(what, rule, pointer: "/\(member)") {
      $0.response.body = .json(body.replacing([.member(member)], with: .string(name)))
    }
  }

  /// The header names the error, the body another one.
  private static func conflict(
    _ name: String, _ body: JSONNode, _ binding: ProtocolBinding, _ site: MessageSite
  ) -> [MutationAttempt] {
    guard let field = binding.errorField else { return [] }
    let member = binding.writtenErrorMember
    let other = known(site).sorted().first { $0 != name } ?? "ExpiredTokenException"
    return [
      site.attempt("header names it, body `\(other)`", .typeConflict) {
        $0.response.set(field.text, name)
        $0.response.body = .json(body.replacing([.member(member)], with: .string(other)))
      }
    ]
  }

  private static func known(_ site: MessageSite) -> Set<String> {
    Set(site.frame.contract.errors.keys)
  }

  /// Errors of the service that are not common to all.
  private static func strangers(_ site: MessageSite) -> [String] {
    let common = CommonError.names.union(site.frame.contract.service.commonErrors)
    return known(site).subtracting(common).sorted()
  }
}
