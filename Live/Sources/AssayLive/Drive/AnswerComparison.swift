import AssayCore
package import AssayEngine
package import AssaySpec
import AssayValidator

/// Compares what an SDK returned with what a correct client returns, shape by shape.
///
/// Values that mean the same are equal: times in any offset, numbers in any notation, objects in any
/// order of members, a member that is null and one that is not there. A clock that counts no finer
/// than milliseconds is forgiven.
package struct AnswerComparison: Sendable {
  private let contract: Contract
  private var differences: [Difference] = []

  /// A place where they differ.
  package struct Difference: Hashable, Sendable {
    /// RFC 6901.
    package var pointer: String
    /// As JSON, escaped and cut; nothing where the value is sensitive.
    package var expected: String
    package var actual: String

    /// ``/Status: expected `"Running"`, got `"running"``
    package var text: String {
      "\(pointer.isEmpty ? "the value" : pointer): expected \(expected), got \(actual)"
    }
  }

  private init(_ contract: Contract) {
    self.contract = contract
  }

  /// The differences of two values of a structure, in the order of its members.
  package static func differences(
    expected: JSONNode, actual: JSONNode, members: [Member], _ contract: Contract
  ) -> [Difference] {
    var comparison = Self(contract)
    comparison.compareMembers(Pair(expected, actual, ""), members)
    return comparison.differences
  }

  /// Two values at one place.
  private struct Pair {
    var expected: JSONNode
    var actual: JSONNode
    var pointer: String
    var isSensitive = false

    init(_ expected: JSONNode, _ actual: JSONNode, _ pointer: String) {
      self.expected = expected
      self.actual = actual
      self.pointer = pointer
    }

    /// What stands below them; null where one has nothing.
    func entry(_ expected: JSONNode?, _ actual: JSONNode?, _ segment: String) -> Self {
      var pair = Self(
        expected ?? .null, actual ?? .null, "\(pointer)/\(Locator.escaped(segment))")
      pair.isSensitive = isSensitive
      return pair
    }
  }

  private mutating func note(_ pair: Pair) {
    differences.append(
      Difference(
        pointer: pair.pointer, expected: shown(pair.expected, pair),
        actual: shown(pair.actual, pair)))
  }

  private func shown(_ node: JSONNode, _ pair: Pair) -> String {
    if node.isNull { return "nothing" }
    return pair.isSensitive
      ? Redaction.mask(member: node.string ?? node.text)
      : "`\(Escaping.show(node.text, limit: 120))`"
  }

  private mutating func compareMembers(_ pair: Pair, _ members: [Member]) {
    guard let expected = pair.expected.object, let actual = pair.actual.object else {
      return note(pair)
    }
    for member in members {
      var inner = pair.entry(pair.expected[member.name], pair.actual[member.name], member.name)
      inner.isSensitive = pair.isSensitive || member.isSensitive
      compare(inner, member.shape)
    }
    let known = Set(members.map(\.name))
    for name in (expected + actual).map(\.name).unique where !known.contains(name) {
      compareExactly(pair.entry(pair.expected[name], pair.actual[name], name))
    }
  }

  private mutating func compare(_ pair: Pair, _ name: String) {
    var pair = pair
    guard !pair.expected.isNull || !pair.actual.isNull else { return }
    guard let shape = contract.shape(named: name) else { return compareExactly(pair) }
    pair.isSensitive = pair.isSensitive || shape.isSensitive
    guard !pair.expected.isNull, !pair.actual.isNull else { return note(pair) }
    switch shape.kind {
    case .structure(let members), .union(let members): compareMembers(pair, members)
    case .list(let member, _, _): compareItems(pair, member)
    case .map(let key, let value, _):
      pair.isSensitive = pair.isSensitive || contract.shape(named: key)?.isSensitive == true
      compareEntries(pair, value)
    case .timestamp:
      guard let expected = Instant(shown: pair.expected), let actual = Instant(shown: pair.actual),
        expected.isWithinAMillisecond(of: actual)
      else { return note(pair) }
    case .float, .double:
      guard let expected = pair.expected.real, expected == pair.actual.real else {
        return note(pair)
      }
    default: compareExactly(pair)
    }
  }

  private mutating func compareItems(_ pair: Pair, _ shape: String) {
    guard let expected = pair.expected.array, let actual = pair.actual.array,
      expected.count == actual.count
    else { return note(pair) }
    for index in expected.indices {
      compare(pair.entry(expected[index], actual[index], "\(index)"), shape)
    }
  }

  private mutating func compareEntries(_ pair: Pair, _ shape: String) {
    guard let expected = pair.expected.object, let actual = pair.actual.object else {
      return note(pair)
    }
    for name in (expected + actual).map(\.name).unique {
      compare(pair.entry(pair.expected[name], pair.actual[name], name), shape)
    }
  }

  /// Values of which no shape says more than JSON does.
  private mutating func compareExactly(_ pair: Pair) {
    guard !pair.expected.means(pair.actual) else { return }
    note(pair)
  }
}
