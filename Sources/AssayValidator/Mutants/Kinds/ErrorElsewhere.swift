import AssayCore
import AssayEngine
import AssaySpec

/// A success carries an error.
enum ErrorElsewhere {
  static let mutation = Mutation.ofMessages("A success carries an error.") { site in
    if case .error(let name) = site.sample.outcome { return answeredWith200(name, site) }
    guard site.part == .response, let error = site.frame.operation.errors.sorted().first else {
      return []
    }
    return [
      site.attempt("X-Amzn-Errortype on a success", .typeHeaderOnSuccess) {
        $0.response.set("X-Amzn-Errortype", error)
      }
    ]
  }

  private static func answeredWith200(_ name: String, _ site: MessageSite) -> [MutationAttempt] {
    let modeled = site.frame.operation.output.map(\.name)
    guard let body = site.body, !modeled.contains("__type"), !modeled.contains("code"),
      !site.namesError,
      !SampleFrame(site.frame.operation, site.frame.contract, .success)
        .isStream(.response)
    else { return [] }
    let bare = body.replacing([.member("__type")], with: nil)
    return [
      site.attempt("error in a 200", .errorInSuccess, pointer: "/__type") { $0.status = 200 },
      site.attempt("error by `code` in a 200", .errorInSuccess, pointer: "/code") {
        $0.status = 200
        $0.response.body = .json(bare.adding("code", .string(name)))
      },
    ]
  }
}
