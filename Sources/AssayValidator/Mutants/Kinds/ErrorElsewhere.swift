import AssayCore
import AssayEngine
import AssaySpec

/// A success carries an error.
enum ErrorElsewhere {
  static let mutation = Mutation.ofMessages("A success carries an error.") { site in
    if case .error(let name) = site.sample.outcome { return answeredWith200(name, site) }
    guard site.part == .response, let error = site.frame.operation.errors.sorted().first,
      let field = site.frame.binding?.errorField
    else { return [] }
    return [
      site.attempt("\(field.text) on a success", .typeHeaderOnSuccess) {
        $0.response.set(field.text, error)
      }
    ]
  }

  private static func answeredWith200(_ name: String, _ site: MessageSite) -> [MutationAttempt] {
    let modeled = site.frame.operation.output.map(\.name)
    guard let body = site.body, let binding = site.frame.binding, !site.namesError,
      !binding.errorMembers.contains(where: { modeled.contains($0.name) }),
      !SampleFrame(site.frame.operation, site.frame.contract, .success).isStream(.response)
    else { return [] }
    let written = binding.writtenErrorMember
    let bare = body.replacing([.member(written)], with: nil)
    let others = binding.errorMembers.map(\.name).filter { $0 != written }
    return [
      site.attempt("error in a 200", .errorInSuccess, pointer: "/\(written)") { $0.status = 200 }
    ]
      + others.map { other in
        site.attempt("error by `\(other)` in a 200", .errorInSuccess, pointer: "/\(other)") {
          $0.status = 200
          $0.response.body = .json(bare.adding(other, .string(name)))
        }
      }
  }
}
