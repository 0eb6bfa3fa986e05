import AssayCore
import AssayEngine
import AssaySpec

/// A union has two members, or none.
enum BrokenUnion {
  static let mutation = Mutation.ofValues("A union has two members, or none.") { site in
    guard case .union(let members) = site.kind, let chosen = site.value.object?.first else {
      return []
    }
    let none = site.attempt("union without a member", .union, .object([]))
    guard let other = other(than: chosen.name, members, site) else {
      return [none, site.notMade("union with two members", "no value of another member was found")]
    }
    return [none, site.attempt("union with two members", .union, .object([chosen, other]))]
  }

  private static func other(
    than name: String, _ members: [Member], _ site: ValueSite
  ) -> JSONNode.Member? {
    var maker = site.message.maker
    for member in members where member.name != name {
      guard let shape = maker.contract.shape(named: member.shape),
        let made = maker.value(of: SampleTarget(member, shape, in: site.pointer))
      else { continue }
      return (member.name, made.node)
    }
    return nil
  }
}
