import AssayCore
import AssayEngine
import AssaySpec

/// An error has a status that is not its first one.
enum OtherErrorStatus {
  static let mutation = Mutation.ofMessages("An error has a status that is not its own.") { site in
    guard let error = site.frame.error, site.part == .response,
      let statuses = site.frame.statuses(of: error)
    else { return [] }
    return broken(error, statuses, site) + accepted(error, statuses, site)
  }

  private static func broken(
    _ error: ErrorShape, _ statuses: ErrorStatuses, _ site: MessageSite
  ) -> [MutationAttempt] {
    let accepted = statuses.accepted?.map(\.status) ?? []
    let others = error.fault == .client ? [500, 503, 302] : [400, 404, 302]
    return others.filter { !accepted.contains($0) }.map { status in
      site.attempt("status \(status)", .errorStatus) { $0.status = status }
    }
  }

  /// Those that another authority gives.
  private static func accepted(
    _ error: ErrorShape, _ statuses: ErrorStatuses, _ site: MessageSite
  ) -> [MutationAttempt] {
    let others = statuses.accepted?.map(\.status) ?? [error.fault == .client ? 418 : 599]
    return Set(others).subtracting([statuses.first.status]).sorted().map { status in
      site.attempt("status \(status)", .statusAuthority) { $0.status = status }
    }
  }
}
