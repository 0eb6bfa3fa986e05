import AssayCore
import AssayEngine
import AssaySpec

/// An object has a name twice.
enum RepeatedName {
  static let mutation = Mutation.ofValues("An object has a name twice.") { site in
    guard let members = site.value.object else { return [] }
    switch site.kind {
    case .structure, .union, .map: break
    default: return []
    }
    return members.map { member in
      site.attempt(
        "name `\(member.name)` twice", .duplicateKey, levels: nil, at: member.name,
        .object(members + [member]))
    }
  }
}
