import AssayCore
import AssayEngine
import AssaySpec

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
    case .collection(let isSparse):
      guard isSparse != true else { return [] }
      // Where only a model that does not tell stands behind it, it is no more than suspicious.
      let levels: Rule.Levels = isSparse == nil ? .init(.warning, isStrict: true) : .init(.error)
      return [site.attempt("null among entries that are not sparse", .null, levels: levels, .null)]
    case .union, .message, .key: return []
    }
  }
}
