import AssaySpec

/// Compares contracts apart from marks and documentation, which a spec file does not keep.
enum ContractDifference {
  /// The first thing that differs, with its path in both; nil for equal contracts.
  static func first(_ expected: Contract, _ actual: Contract) -> String? {
    let (expected, actual) = (facts(of: expected), facts(of: actual))
    guard let index = zip(expected, actual).enumerated().first(where: { $1.0 != $1.1 })?.offset
    else {
      let rest = expected.count > actual.count ? expected : actual
      let isSame = expected.count == actual.count
      return isSame ? nil : "only one has \(rest[min(expected.count, actual.count)])"
    }
    return "expected \(expected[index]), got \(actual[index])"
  }

  /// Every value below the contract with its path, in an order that does not change.
  private static func facts(of contract: Contract) -> [String] {
    var facts: [String] = []
    collect(contract, "contract", into: &facts)
    return facts
  }

  private static func collect(_ value: Any, _ path: String, into facts: inout [String]) {
    let mirror = Mirror(reflecting: value)
    let children = Array(mirror.children)
    switch mirror.displayStyle {
    case .dictionary:
      for pair in children.map({ Array(Mirror(reflecting: $0.value).children) })
        .map({ (key: "\($0[0].value)", value: $0[1].value) }).sorted(by: { $0.key < $1.key })
      {
        collect(pair.value, "\(path)[\(pair.key)]", into: &facts)
      }
    case .set:
      facts.append("\(path) = \(children.map { "\($0.value)" }.sorted())")
    case _ where children.isEmpty:
      facts.append("\(path) = \(String(reflecting: value))")
    default:
      if mirror.displayStyle == .collection { facts.append("\(path).count = \(children.count)") }
      for (index, child) in children.enumerated()
      where child.label != "mark" && child.label != "documentation" {
        collect(child.value, "\(path).\(child.label ?? String(index))", into: &facts)
      }
    }
  }
}
