import AssayCore

/// A value is null.
enum MadeNull {
  static let mutation = Mutation.ofValues(
    "A member, or an entry of a list or map that is not sparse, is null."
  ) { site in
    // Of a document, null is a value.
    if case .document = site.kind { return [] }
    switch site.owner {
    case .structure(let member) where member.isRequired:
      return [site.attempt("null for a required member", .requiredMissing, .null)]
    case .structure: return [site.attempt("null for an optional member", .null, .null)]
    case .collection(isSparse: false): 
      return [site.attempt("null among dense entries", .null, levels: .init(.error), .null)]
    case .collection(isSparse: nil):
      let levels = Rule.Levels(.warning, isStrict: true)
      return [site.attempt("null among entries", .null, levels: levels, .null)]
    case .collection, .union, .message: return []
    }
  }
}
