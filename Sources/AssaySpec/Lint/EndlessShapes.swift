import AssayYAML

/// Some value of every shape ends: nothing needs itself through what must be present.
enum EndlessShapes {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    let draft = subject.draft
    let needs = draft.shapes.reduce(into: [:]) { $0[$1.name] = $1.needs }
    let endless = Set(needs.keys).subtracting(ending(needs))
    var seen: Set<String> = []
    for site in draft.shapes.all where endless.contains(site.name) {
      guard let cycle = cycle(from: site.name, endless, needs, &seen) else { continue }
      let path = (cycle + cycle.prefix(1)).map(Wording.quote).joined(separator: " needs ")
      let key = draft.shapes[cycle[0]]?.key ?? site.key
      diagnostics.report(.endlessShape, at: key, "\(path): no value of it ends")
    }
  }

  /// The shapes that have a value which ends, those first that need nothing.
  private static func ending(_ needs: [String: Needs]) -> Set<String> {
    var users: [String: [String]] = [:]
    var missing: [String: Int] = [:]
    for (name, need) in needs {
      // A predefined shape ends, and a name that is defined nowhere is reported elsewhere.
      let own = Set(need.names.filter { needs[$0] != nil })
      let hasOther = own.count < Set(need.names).count
      missing[name] = need.isAnyEnough ? (own.isEmpty || hasOther ? 0 : 1) : own.count
      for other in own {
        users[other, default: []].append(name)
      }
    }
    var waiting = missing.filter { $0.value == 0 }.map(\.key)
    var ending = Set(waiting)
    while let name = waiting.popLast() {
      for user in users[name] ?? [] {
        missing[user, default: 0] -= 1
        guard missing[user] ?? 0 <= 0, ending.insert(user).inserted else { continue }
        waiting.append(user)
      }
    }
    return ending
  }

  /// A cycle that the shape is in or leads to, nil if it leads to one seen before.
  private static func cycle(
    from start: String, _ endless: Set<String>, _ needs: [String: Needs],
    _ seen: inout Set<String>
  ) -> [String]? {
    var path: [String] = []
    var next: String? = start
    while let name = next, seen.insert(name).inserted {
      path.append(name)
      next = needs[name]?.names.first { endless.contains($0) }
    }
    guard let next, let index = path.firstIndex(of: next) else { return nil }
    return Array(path[index...])
  }
}

/// The shapes that a value of a shape must hold values of.
private struct Needs {
  var names: [String] = []
  /// Whether one of them is enough, as for a union.
  var isAnyEnough = false
}

extension ShapeSite {
  fileprivate var needs: Needs {
    switch shape.kind {
    case .structure(let members):
      Needs(names: members.filter(\.isRequired).map(\.shape))
    case .union(let members):
      Needs(names: members.map(\.shape), isAnyEnough: true)
    case .list(let member, let isSparse, _) where isSparse != true && isNeverEmpty:
      Needs(names: [member])
    case .map(_, let value, let isSparse) where isSparse != true && isNeverEmpty:
      Needs(names: [value])
    default: Needs()
    }
  }

  private var isNeverEmpty: Bool { shape.constraints.length?.min ?? 0 > 0 }
}
