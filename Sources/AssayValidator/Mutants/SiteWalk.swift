import AssayCore
import AssayEngine
import AssaySpec

/// Finds the values of a body, each with the shape that it is made for.
struct SiteWalk {
  private let message: MessageSite
  private var sites: [ValueSite] = []
  private var seen: Set<String>

  /// The values whose places are not in `seen`, which gets them; of a list or map the first entry.
  static func sites(of message: MessageSite, besides seen: inout Set<String>) -> [ValueSite] {
    guard let body = message.body else { return [] }
    var walk = Self(message: message, seen: seen)
    walk.add(body)
    seen = walk.seen
    return walk.sites
  }

  private init(message: MessageSite, seen: Set<String>) {
    self.message = message
    self.seen = seen
  }

  private mutating func add(_ body: JSONNode) {
    let members = message.members
    let mark = message.frame.operation.mark
    let root = Shape(name: "", kind: .structure(members: members), mark: mark)
    let target = SampleTarget(element: root, label: "", pointer: "", ordinal: 0)
    visit(Visit(value: body, target: target, owner: .message))
  }

  /// A value on the way, and what is known of the way to it.
  private struct Visit {
    var value: JSONNode
    var target: SampleTarget
    var owner: ValueSite.Owner
    var path: [JSONStep] = []
    /// The pointer with `*` for every item and key.
    var place = ""
    var shownPointer = ""
    var isSensitive = false
    var levels: [RuleID: LevelException] = [:]
  }

  private mutating func add(_ visit: Visit) {
    guard seen.insert(visit.place).inserted else { return }
    sites.append(
      ValueSite(
        message: message, owner: visit.owner, path: visit.path, target: visit.target,
        value: visit.value, shownPointer: visit.shownPointer, isSensitive: visit.isSensitive,
        levels: visit.levels))
  }

  private mutating func visit(_ visit: Visit) {
    add(visit)
    switch visit.target.shape.kind {
    case .structure(let members): descend(members, of: visit, isUnion: false)
    case .union(let members): descend(members, of: visit, isUnion: true)
    case .list(let member, let isSparse, _):
      guard let first = visit.value.array?.first, let shape = shape(member) else { return }
      var item = element(first, shape, .collection(isSparse: isSparse), of: visit, "0")
      item.path.append(.index(0))
      self.visit(item)
    case .map(let key, let value, let isSparse):
      guard let first = visit.value.object?.first, let keyShape = shape(key),
        let shape = shape(value)
      else { return }
      addKey(first.name, keyShape, of: visit)
      var entry = element(
        first.value, shape, .collection(isSparse: isSparse), of: visit, first.name,
        isMasked: visit.isSensitive || keyShape.isSensitive)
      entry.path.append(.member(first.name))
      self.visit(entry)
    default: break
    }
  }

  private mutating func descend(_ members: [Member], of visit: Visit, isUnion: Bool) {
    let ranks = TimeRanks(members)
    for member in members {
      guard let value = visit.value[member.name], let shape = shape(member.shape) else { continue }
      var inner = visit
      inner.value = value
      inner.target = SampleTarget(member, shape, in: visit.target.pointer)
      inner.target.rank = visit.path.isEmpty ? ranks[member.name] : 0
      inner.owner = isUnion ? .union(member) : .structure(member)
      inner.path.append(.member(member.name))
      inner.place += "/" + Locator.escaped(member.name)
      inner.shownPointer += "/" + Locator.escaped(member.name)
      inner.isSensitive = visit.isSensitive || member.isSensitive || shape.isSensitive
      inner.levels = shape.levels.merging(member.levels) { _, own in own }
      self.visit(inner)
    }
  }

  /// An item or a value of a map, without its step.
  private func element(
    _ value: JSONNode, _ shape: Shape, _ owner: ValueSite.Owner, of visit: Visit,
    _ segment: String, isMasked: Bool = false
  ) -> Visit {
    let escaped = Locator.escaped(segment)
    var inner = visit
    inner.value = value
    inner.target = SampleTarget(
      element: shape, label: visit.target.label, pointer: "\(visit.target.pointer)/\(escaped)",
      ordinal: 0)
    inner.owner = owner
    inner.place += "/*"
    inner.shownPointer += "/" + (isMasked ? Redaction.mask(member: segment) : escaped)
    inner.isSensitive = visit.isSensitive || shape.isSensitive
    inner.levels = shape.levels
    return inner
  }

  /// The key of a map's first entry: its path and pointer are those of the map.
  private mutating func addKey(_ key: String, _ shape: Shape, of visit: Visit) {
    var inner = visit
    inner.value = .string(key)
    inner.target = SampleTarget(
      element: shape, label: "key", pointer: visit.target.pointer, ordinal: 0)
    inner.owner = .key
    inner.place += "/*key"
    inner.isSensitive = visit.isSensitive || shape.isSensitive
    inner.levels = shape.levels
    add(inner)
  }

  private func shape(_ name: String) -> Shape? { message.frame.contract.shape(named: name) }
}
