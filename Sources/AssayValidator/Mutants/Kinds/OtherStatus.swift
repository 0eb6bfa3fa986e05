import AssayCore
import AssayEngine
import AssaySpec

/// The status is none that the answer can have.
enum OtherStatus {
  static let mutation = Mutation.ofMessages("The status is none that the answer can have.") {
    site in
    guard site.part == .response else { return [] }
    let impossible = [0, 199, 600].map { status in
      site.attempt("status \(status)", .statusInvalid) { $0.status = status }
    }
    return site.isSuccess ? impossible + ofSuccess(site) : impossible
  }

  private static func ofSuccess(_ site: MessageSite) -> [MutationAttempt] {
    let other = site.attempt("status 201", .successStatus) { $0.status = 201 }
    // As an error it must not seem to name one.
    guard site.body != nil, !site.namesError else { return [other] }
    return [
      other,
      site.attempt("status 500 with the body of a success", .typeMissing, pointer: "") {
        $0.status = 500
      },
    ]
  }
}

extension MessageSite {
  /// Whether a modelled member looks like one that names an error.
  var namesError: Bool {
    let names = frame.binding?.errorMembers.map { $0.name.lowercased() } ?? []
    return members.contains { names.contains($0.name.lowercased()) }
  }
}
