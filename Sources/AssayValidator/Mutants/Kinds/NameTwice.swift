import AssayCore
import AssayEngine
import AssaySpec

/// An object has a name twice.
enum NameTwice {
  static let mutation = Mutation.ofValues("An object has a name twice.") { site in
    guard let members = site.value.object else { return [] }
    guard site.holdsMembers else { return [] }
    return members.map { member in
      let what = "name `\(member.name)` twice"
      guard members.count < site.most else {
        return site.notMade(what, "the map would be too long as well")
      }
      return site.attempt(
        what, .duplicateKey, at: member.name, .object(members + [member]))
    }
  }
}

extension ValueSite {
  fileprivate var holdsMembers: Bool {
    switch kind {
    case .structure, .union, .map: true
    default: false
    }
  }

  /// How many members it may have.
  fileprivate var most: Int {
    if case .map = kind { target.lengths.upperBound } else { Int.max }
  }
}
