import AssayCore
import AssayEngine

/// The items of a set must differ.
enum RepeatedItem {
  static let rule = Rule(
    id: .uniqueItems, levels: .init(.error),
    demand: "No two items of a list with `uniqueItems` are equal as JSON values.",
    reason: """
      A client that keeps the items in a set loses one, and one that keeps a list shows it \
      twice. 1 equals 1.0 and is not true; strings are compared without their escapes, objects \
      without regard to the order of their members.
      """,
    passing: .ofOrchard(#"{"TreeId":"T-0001","Sorts":["cox","elstar"]}"#, given: sorts),
    failing: .ofOrchard(#"{"TreeId":"T-0001","Sorts":["cox","elstar","c\u006fx"]}"#, given: sorts),
    ground: "Smithy 2.0, uniqueItems trait")

  private static let sorts = "Sorts: { type: list, member: String, uniqueItems: true }"

  /// An item that equals one before it.
  static func finding(at site: Site) -> Finding {
    let index = site.pointer.split(separator: "/").last ?? ""
    return site.finding(
      rule,
      message: "expected different items, got `\(site.value.shown)` at \(site.violation.number) "
        + "and at \(index)",
      expected: "different items", actual: site.value.shown)
  }
}
