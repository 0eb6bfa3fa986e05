import AssayCore

/// A required member is not there.
enum LeftOut {
  static let mutation = Mutation.ofValues("A required member is left out.") { site in
    guard site.isRequired else { return [] }
    return [site.attempt("required member left out", .requiredMissing, nil)]
  }
}
