import AssayCore
import AssaySpec

/// A value of an enum must be one that the model lists.
enum EnumValue {
  static let rule = Rule(
    id: .enumValue, levels: .init(.error, isLenient: true),
    demand: "The value is one of the modelled values, in their letter case.",
    reason: """
      A switch over the known values falls through to its default, or the client throws. The \
      prose of the API page says RUNNING where model and wire say Running. Values known from \
      prose alone are only missed at warning.
      """,
    passing: Example(body: #"{"Catalog":"AWS","Status":"Running"}"#),
    failing: Example(body: #"{"Catalog":"AWS","Status":"RUNNING"}"#),
    ground: "Smithy 2.0, enum shapes; AWS API reference, GetResourceSnapshotJob, Status")

  /// A value that is none of the modelled ones.
  static func finding(at site: Site) -> Finding {
    switch site.info.shape.kind {
    case .enumeration(let values): finding(at: site, values: values, level: nil)
    case .intEnumeration(let values):
      finding(at: site, values: values.values.sorted().map(String.init), level: nil)
    default: finding(at: site, values: [], level: nil)
    }
  }

  /// A string that is none of the values that documentation alone knows.
  static func undocumented(at site: Site) -> Finding {
    let levels = Rule.Levels(.warning, isLenient: true)
    return finding(
      at: site, values: site.info.constraints.documented ?? [],
      level: site.setting.level(levels, of: rule.id, site.info.levels), isDocumented: true)
  }

  private static func finding(
    at site: Site, values: [String], level: Level?, isDocumented: Bool = false
  ) -> Finding {
    let expected = list(of: values)
    let text = site.value.string ?? ""
    let isOtherCase = values.contains { $0 != text && $0.isSameInLowerCase(as: text) }
    let demand = demand(isOne: values.count == 1, isDocumented, isKey: site.info.role == .key)
    return site.finding(
      rule, level: level,
      message: "expected \(demand)\(expected), got `\(site.value.shown)`"
        + (isOtherCase ? " (differs only in letter case)" : ""),
      expected: expected, actual: site.value.shown)
  }

  /// The first values, each in code quotes.
  private static func list(of values: [String]) -> String {
    var list = ""
    for value in values.prefix(12) {
      list += list.isEmpty ? "`" : ", `"
      list += value
      list += "`"
    }
    return values.count > 12 ? list + ", …" : list
  }

  /// What stands before the values: `one of the documented keys `, or nothing.
  private static func demand(isOne: Bool, _ isDocumented: Bool, isKey: Bool) -> String {
    let documented = isDocumented ? "documented " : ""
    let key = isKey ? isOne ? "key " : "keys " : ""
    let article = documented + key == "" ? "" : "the "
    return (isOne ? "" : "one of ") + article + documented + key
  }
}

extension String {
  /// Whether both are one text but for the letter case.
  fileprivate func isSameInLowerCase(as other: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased() == other.lowercased() }
    return utf8.elementsEqual(other.utf8) { one, two in
      one == two || one | 0x20 == two | 0x20 && 0x61...0x7a ~= one | 0x20
    } || !other.utf8.allSatisfy { $0 < 0x80 } && lowercased() == other.lowercased()
  }
}
