/// Scenarios of one verdict at which an SDK did the same.
struct CardGroup {
  /// How many scenarios a report names.
  private static let named = 6

  private var first: CardEntry
  private var names: [String]

  /// Groups in the order of their first scenarios.
  ///
  /// Errors in one form on the wire are one: what differs is the name of the error alone. So are
  /// broken answers that an SDK took in one way.
  static func groups(of entries: [CardEntry]) -> [Self] {
    var groups: [Self] = []
    var numbers: [String: Int] = [:]
    for entry in entries {
      let key = key(of: entry)
      if let number = numbers[key] {
        groups[number].names.append(entry.scenario)
      } else {
        numbers[key] = groups.count
        groups.append(Self(first: entry, names: [entry.scenario]))
      }
    }
    return groups
  }

  private static func key(of entry: CardEntry) -> String {
    let segments = entry.scenario.split(separator: "/")
    switch entry.kind {
    case .error where segments.count > 2:
      return "error " + segments[2...].joined(separator: "/")
    case .illegal: return "illegal " + shownDetail(of: entry)
    default: return entry.scenario
    }
  }

  /// What it did, without the name of the error that the scenario is one of.
  private static func shownDetail(of entry: CardEntry) -> String {
    let segments = entry.scenario.split(separator: "/")
    let error = segments.dropFirst().first.map(String.init) ?? ""
    return entry.detail?.replacing(" `\(error)`", with: "") ?? ""
  }

  /// `error/ThrottlingException/code and 4 alike: expected …`
  var text: String {
    guard names.count > 1 else { return "\(names[0]): \(first.detail ?? "")" }
    guard first.kind == .illegal else {
      return "\(names[0]) and \(names.count - 1) alike: \(first.detail ?? "")"
    }
    let more = names.count > Self.named ? ", …" : ""
    return "\(names.count) times \(Self.shownDetail(of: first)): "
      + names.prefix(Self.named).joined(separator: ", ") + more
  }
}
