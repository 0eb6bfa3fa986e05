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
    add(body, target, .message, path: [], place: "", [:])
    descend(body, members, path: [], target, place: "", isUnion: false)
  }

  private mutating func add(
    _ value: JSONNode, _ target: SampleTarget, _ owner: ValueSite.Owner, path: [JSONStep],
    place: String, _ levels: [RuleID: LevelException]
  ) {
    guard seen.insert(place).inserted else { return }
    sites.append(
      ValueSite(
        message: message, owner: owner, path: path, target: target, value: value, levels: levels))
  }

  private mutating func descend(
    _ object: JSONNode, _ members: [Member], path: [JSONStep], _ target: SampleTarget,
    place: String, isUnion: Bool
  ) {
    let ranks = TimeRanks(members)
    for member in members {
      guard let value = object[member.name], let shape = shape(member.shape) else { continue }
      var inner = SampleTarget(member, shape, in: target.pointer)
      inner.rank = path.isEmpty ? ranks[member.name] : 0
      visit(
        value, inner, isUnion ? .union(member) : .structure(member),
        path: path + [.member(member.name)], place: "\(place)/\(Locator.escaped(member.name))",
        shape.levels.merging(member.levels) { _, own in own })
    }
  }

  private mutating func visit(
    _ value: JSONNode, _ target: SampleTarget, _ owner: ValueSite.Owner, path: [JSONStep],
    place: String, _ levels: [RuleID: LevelException]
  ) {
    add(value, target, owner, path: path, place: place, levels)
    switch target.shape.kind {
    case .structure(let members):
      descend(value, members, path: path, target, place: place, isUnion: false)
    case .union(let members):
      descend(value, members, path: path, target, place: place, isUnion: true)
    case .list(let member, let isSparse, _):
      guard let first = value.array?.first else { return }
      element(
        first, member, .collection(isSparse: isSparse), path + [.index(0)], target, "0", place)
    case .map(_, let shape, let isSparse):
      guard let first = value.object?.first else { return }
      element(
        first.value, shape, .collection(isSparse: isSparse), path + [.member(first.name)], target,
        Locator.escaped(first.name), place)
    default: break
    }
  }

  private mutating func element(
    _ value: JSONNode, _ name: String, _ owner: ValueSite.Owner, _ path: [JSONStep],
    _ target: SampleTarget, _ segment: String, _ place: String
  ) {
    guard let shape = shape(name) else { return }
    let inner = SampleTarget(
      element: shape, label: target.label, pointer: "\(target.pointer)/\(segment)", ordinal: 0)
    visit(value, inner, owner, path: path, place: place + "/*", shape.levels)
  }

  private func shape(_ name: String) -> Shape? { message.frame.contract.shape(named: name) }
}
