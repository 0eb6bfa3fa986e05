import AssayEngine
import AssaySpec

/// Numbers within the range of a target.
enum SampleNumbers {
  /// A whole number within the range and the type; the next one for the next ordinal.
  static func integer(_ target: SampleTarget) -> String? {
    guard let bounds = bounds(target) else { return nil }
    let wanted = 1 + target.ordinal
    if bounds.contains(wanted) { return String(wanted) }
    let room = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
    let step = room.overflow ? target.ordinal : min(target.ordinal, room.partialValue)
    return String(bounds.lowerBound > 1 ? bounds.lowerBound + step : bounds.upperBound - step)
  }

  /// A number with a fraction, if one is within the range.
  static func decimal(_ target: SampleTarget) -> String? {
    let range = target.constraints.range
    let candidates = ["\(1 + target.ordinal).5", "0.5", range?.min, range?.max].compactMap { $0 }
    return candidates.first { isWithin($0, range) }
  }

  static func isWithin(_ number: String, _ range: Constraints.Range?) -> Bool {
    if let min = range?.min, isLess(number, min) { return false }
    if let max = range?.max, isLess(max, number) { return false }
    return true
  }

  static func isLess(_ left: String, _ right: String) -> Bool {
    DecimalOrder.isLess(Array(left.utf8), Array(right.utf8))
  }

  /// The whole numbers that a target may be; nil where there is none.
  static func bounds(_ target: SampleTarget) -> ClosedRange<Int>? {
    let type = target.shape.kind.wholeNumbers
    let range = target.constraints.range
    let low = range?.min.map { whole($0, .up) ?? type.lowerBound } ?? type.lowerBound
    let high = range?.max.map { whole($0, .down) ?? type.upperBound } ?? type.upperBound
    let least = max(low, type.lowerBound)
    let most = min(high, type.upperBound)
    return least <= most ? least...most : nil
  }

  /// A decimal number made whole; nil where it is beyond 64 bits.
  static func whole(_ text: String, _ rule: FloatingPointRoundingRule) -> Int? {
    if let number = Int(text) { return number }
    return Double(text).flatMap { Int(exactly: $0.rounded(rule)) }
  }
}

extension Shape.Kind {
  /// The whole numbers that a type holds, as far as this machine's integers go.
  var wholeNumbers: ClosedRange<Int> {
    bounds.map { Int($0.lowerBound)...Int($0.upperBound) } ?? Int.min...Int.max
  }
}
