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
    let nulls = members.filter { $0.name != chosen.name }.prefix(1).map { member in
      site.attempt(
        "null beside the union's member", .null, at: member.name,
        .object([chosen, (member.name, .null)]))
    }
    guard let other = other(than: chosen.name, members, site) else {
      let reason = "no value of another member was found"
      return [none, site.notMade("union with two members", reason)] + nulls
    }
    let two = site.attempt("union with two members", .union, .object([chosen, other]))
    return [none, two] + nulls
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
