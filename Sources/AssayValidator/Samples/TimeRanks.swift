import AssaySpec

/// How many times each member of a structure must not precede, one after another.
struct TimeRanks: Sendable {
  private let earlier: [String: String]

  init(_ members: [Member]) {
    earlier = Dictionary(
      members.compactMap { member in member.notBefore.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  subscript(_ name: String) -> Int {
    var rank = 0
    var name = name
    // A ring of times has no first one: the count ends it.
    while let other = earlier[name], rank <= earlier.count {
      rank += 1
      name = other
    }
    return rank
  }
}
