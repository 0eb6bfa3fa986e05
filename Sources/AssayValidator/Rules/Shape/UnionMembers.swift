import AssayCore
import AssayEngine
import AssaySpec

/// Exactly one member of a union must be set.
enum UnionMembers {
  static let rule = Rule(
    id: .union, levels: .init(.error),
    demand: "A union has exactly one member that is not null.",
    reason: """
      A client makes of it the first member that it finds, or refuses it; with none there is \
      nothing to make. A null means that the member is absent, `__type` is no member, and a \
      member that is unknown may be a newer variant: alone it is only unknown.
      """,
    passing: .ofOrchard(#"{"TreeId":"T-0001","Size":{"Metres":4.5,"Feet":null}}"#, given: size),
    failing: .ofOrchard(#"{"TreeId":"T-0001","Size":{"Metres":4.5,"Feet":15}}"#, given: size),
    ground: "Smithy 2.0, union; AWS JSON 1.0 protocol, shape serialization")

  private static let size = "Size: { type: union, members: { Metres: Double, Feet: Integer } }"

  /// A union in which no member is set.
  static func none(at site: Site) -> Finding {
    let names = site.info.shape.kind.memberNames
    let expected = names.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return site.finding(
      rule, message: "expected exactly one member, got none", expected: "one of " + expected,
      actual: "no member")
  }

  /// A union in which more than one member is set.
  static func several(at site: Site, in bytes: Span<UInt8>) -> Finding {
    let names = Set(site.info.shape.kind.memberNames.map { Array($0.utf8) })
    let members = JSONText.members(
      ofObjectAt: Int(site.violation.offset), in: bytes, where: names.contains)
    let set = members.filter { JSONText.type(at: $0.value, in: bytes) != "null" }
      .map { "`\(String(decoding: $0.name, as: UTF8.self))`" }.joined(separator: ", ")
    return site.finding(
      rule, message: "expected exactly one member, got \(set)", expected: "exactly one member",
      actual: set)
  }
}
