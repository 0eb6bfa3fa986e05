import AssayCore
import AssayEngine
import AssaySpec

/// A value of an enum, or a documented one, is none that is listed.
enum OtherEnumValue {
  static let mutation = Mutation.ofValues(
    "A value is none of those listed: each in another letter case, and an unknown one."
  ) { site in
    switch site.kind {
    case .enumeration(let values):
      recased(values).map { site.attempt($0, .enumValue, .string($1)) }
        + [site.attempt("unknown enum value", .enumValue, .string(unknown(besides: values)))]
    case .intEnumeration(let values):
      [site.attempt("unknown enum value", .enumValue, .number(unknown(besides: values)))]
    case .string: site.target.constraints.documented.map { undocumented($0, site) } ?? []
    default: []
    }
  }

  /// Each value in another letter case, if that is none of the values.
  private static func recased(_ values: [String]) -> [(String, String)] {
    values.compactMap { value in
      let others = [value.uppercased(), value.lowercased()]
      return others.first { !values.contains($0) }.map {
        ("enum value in another letter case, `\($0)`", $0)
      }
    }
  }

  private static func unknown(besides values: [String]) -> String {
    var value = "NO_SUCH_VALUE"
    while values.contains(value) { value += "_" }
    return value
  }

  private static func unknown(besides values: [String: Int]) -> String {
    let most = values.values.max() ?? 0
    return String(most < Int(Int32.max) ? most + 1 : (values.values.min() ?? 0) - 1)
  }

  /// A text that keeps the pattern and the length, but is not documented.
  private static func undocumented(_ values: [String], _ site: ValueSite) -> [MutationAttempt] {
    let levels = Rule.Levels(.warning, isLenient: true)
    var texts = site.message.maker.texts
    let what = "value that is not documented"
    var attempts = recased(values).filter { texts.accepts($1, site.target) }.map { _, value in
      site.attempt(
        "documented value in another letter case, `\(value)`", .enumValue, levels: levels,
        .string(value))
    }
    let text = texts.text(of: site.target, seed: site.message.maker.seed)
    if let text, !values.contains(text) {
      attempts.append(site.attempt(what, .enumValue, levels: levels, .string(text)))
    } else {
      attempts.append(site.notMade(what, "no other text was found that keeps the constraints"))
    }
    return attempts
  }
}
