extension RuleID {
  /// The rule that somebody probably meant, or nil when none is close.
  ///
  /// Of a name without a group, the fault decides. Else the group is found first: rules of a group
  /// share their beginning, so that compared as a whole they would all be close.
  package static func meant(by name: String) -> Self? {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let fault = parts.last.map(String.init), parts.count == 2 else {
      return closest(to: name, among: all)
    }
    let group = String(parts[0])
    let groups = Set(all.map(\.group))
    guard let meant = groups.contains(group) ? group : suggestion(group, groups) else {
      return closest(to: fault, among: all)
    }
    return closest(to: fault, among: all.filter { $0.group == meant })
      ?? all.first { $0.fault == fault }
  }

  private static func closest(to fault: String, among rules: [Self]) -> Self? {
    if let exact = rules.first(where: { $0.fault == fault }) { return exact }
    guard let meant = suggestion(fault, Set(rules.map(\.fault))) else { return nil }
    return rules.first { $0.fault == meant }
  }

  private static func suggestion(_ name: String, _ candidates: Set<String>) -> String? {
    NearMiss.suggestion(for: name, among: candidates)
      ?? NearMiss.suggestion(for: name.lowercased(), among: candidates)
      ?? candidates.first { $0 == name.lowercased() }
  }

  private var group: String { String(rawValue.prefix { $0 != "/" }) }

  private var fault: String { String(rawValue.drop { $0 != "/" }.dropFirst()) }
}
