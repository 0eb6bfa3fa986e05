import AssayCore
import AssayEngine
import AssaySpec

/// A member is there that the shape has not.
enum StrangeMember {
  static let mutation = Mutation.ofValues(
    "An object has a member that its shape has not, or a member under a name that is near its own."
  ) { site in
    unknown(site) + misnamed(site)
  }

  private static func unknown(_ site: ValueSite) -> [MutationAttempt] {
    switch site.kind {
    case .structure, .union:
      let name = "NotInTheModel"
      return [
        site.attempt(
          "unknown member", .unknownMember, at: name, site.value.adding(name, .number("1")))
      ]
    default: return []
    }
  }

  /// Optional members, each with its first letter in another case.
  private static func misnamed(_ site: ValueSite) -> [MutationAttempt] {
    let members: [Member]
    switch site.kind {
    case .structure(let own): members = own.filter { !$0.isRequired }
    case .union(let own): members = own
    default: return []
    }
    return members.compactMap { member in
      guard let name = recased(member.name), let object = site.value.object,
        let index = object.firstIndex(where: { $0.name == member.name }),
        !members.contains(where: { $0.name == name })
      else { return nil }
      var renamed = object
      renamed[index].name = name
      return site.attempt(
        "`\(name)` for `\(member.name)`", .unknownMember, at: name, .object(renamed))
    }
  }

  private static func recased(_ name: String) -> String? {
    guard let first = name.first else { return nil }
    let other = first.isUppercase ? first.lowercased() : first.uppercased()
    return other == String(first) ? nil : other + name.dropFirst()
  }
}
