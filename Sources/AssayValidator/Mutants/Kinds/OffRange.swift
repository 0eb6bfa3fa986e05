import AssayCore
import AssayEngine
import AssaySpec

/// A number is just out of its range, or of what its type holds.
enum OffRange {
  static let mutation = Mutation.ofValues("A number is just out of its range or its type.") {
    site in
    ofRange(site) + ofType(site)
  }

  private static func ofRange(_ site: ValueSite) -> [MutationAttempt] {
    guard let range = site.target.constraints.range else { return [] }
    let below = range.min.flatMap { step($0, by: -1, site) }
    let beyond = range.max.flatMap { step($0, by: 1, site) }
    let levels = site.levels(of: .range)
    return [("below", below), ("beyond", beyond)].compactMap { side, number in
      number.map { site.attempt("\($0), \(side) the range", .range, levels: levels, .number($0)) }
    }
  }

  /// The number one further; nil where the type does not hold it, or it cannot be told.
  private static func step(_ bound: String, by step: Int, _ site: ValueSite) -> String? {
    switch site.kind {
    case .byte, .short, .integer, .long, .bigInteger:
      guard let whole = SampleNumbers.whole(bound, step > 0 ? .down : .up) else { return nil }
      let (number, overflow) = whole.addingReportingOverflow(step)
      return !overflow && site.kind.wholeNumbers.contains(number) ? String(number) : nil
    case .float, .double, .bigDecimal:
      guard let number = Double(bound).map({ "\($0 + Double(step))" }) else { return nil }
      let isOut = !SampleNumbers.isWithin(number, site.target.constraints.range)
      return isOut ? number : nil
    default: return nil
    }
  }

  private static func ofType(_ site: ValueSite) -> [MutationAttempt] {
    outside(site.kind).map {
      site.attempt("\($0), out of the type's bounds", .range, levels: .init(.error), .number($0))
    }
  }

  /// The nearest numbers that the type does not hold.
  private static func outside(_ kind: Shape.Kind) -> [String] {
    switch kind {
    case .long: ["-9223372036854775809", "9223372036854775808"]
    case .byte, .short, .integer:
      kind.bounds.map { [String($0.lowerBound - 1), String($0.upperBound + 1)] } ?? []
    default: []
    }
  }
}
