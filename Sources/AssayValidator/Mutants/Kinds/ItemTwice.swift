import AssayCore
import AssayEngine
import AssaySpec

/// Two items of a list are equal that must not be.
enum ItemTwice {
  static let mutation = Mutation.ofValues("A list holds an item twice that must not.") { site in
    guard case .list(_, _, hasUniqueItems: true) = site.kind, let items = site.value.array else {
      return []
    }
    let what = "item twice"
    guard let first = items.first else { return [site.notMade(what, "the list has no item")] }
    let most = site.target.lengths.upperBound
    guard most >= 2 else { return [site.notMade(what, "the list holds one item at most")] }
    let isRoom = items.count < most
    let repeated = isRoom ? items + [first] : [first, first] + items.dropFirst(2)
    let index = String(isRoom ? items.count : 1)
    return [site.attempt(what, .uniqueItems, at: index, .array(repeated))]
  }
}
