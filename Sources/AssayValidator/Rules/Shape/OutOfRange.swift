import AssayCore
import AssaySpec

/// A number must be within the bounds of the shape and of its type.
enum OutOfRange {
  static let rule = Rule(
    id: .range, levels: .init(.error),
    demand: "A number is within the bounds of its shape and of its type, compared exactly.",
    reason: """
      What a client keeps in 32 bits overflows, and a form made for the bounds shows nonsense. \
      Infinity is beyond every bound on its side, NaN within none. A bound that was imported \
      and that nobody confirmed is a warning in a response, an error under strict; beyond \
      byte, short, integer or long is always an error.
      """,
    passing: .ofOrchard(#"{"TreeId":"T-0001","Apples":5000}"#, given: apples),
    failing: .ofOrchard(#"{"TreeId":"T-0001","Apples":5001}"#, given: apples),
    ground: "Smithy 2.0, range trait; simple types")

  private static let apples = "Apples: { shape: Integer, range: { min: 0, max: 5000 } }"

  /// A number outside the bounds of its shape.
  static func finding(at site: Site) -> Finding {
    let range = site.info.constraints.range
    let expected =
      switch (range?.min, range?.max) {
      case (let min?, let max?) where min == max: min
      case (let min?, let max?): "\(min) to \(max)"
      case (let min?, nil): "at least \(min)"
      case (nil, let max?): "at most \(max)"
      case (nil, nil): "a number"
      }
    return site.finding(
      rule, level: site.level(rule, of: .range),
      message: "expected \(expected), got `\(site.value.shown)`", expected: expected,
      actual: site.value.shown)
  }

  /// An integer that its type cannot hold.
  static func beyondType(at site: Site) -> Finding {
    let type = site.info.shape.kind.type?.rawValue ?? "number"
    let bounds = site.info.shape.kind.bounds.map { "\($0.lowerBound) to \($0.upperBound)" }
    let expected = bounds ?? "a number"
    return site.finding(
      rule, message: "expected \(expected) for type `\(type)`, got `\(site.value.shown)`",
      expected: expected, actual: site.value.shown)
  }
}
