import AssayEngine
import AssayValidator

extension JSONNode {
  /// Whether both are the same JSON value: numbers by what they come to, members in any order.
  func means(_ other: Self) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let two)): one == two
    case (.string(let one), .string(let two)): one.utf8.elementsEqual(two.utf8)
    case (.number(let one), .number(let two)):
      one == two || ExactNumber(one).map { $0 == ExactNumber(two) } ?? false
    case (.array(let one), .array(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.means($1) }
    case (.object(let one), .object(let two)):
      one.count == two.count
        && one.allSatisfy { member in other[member.name].map(member.value.means) ?? false }
    default: false
    }
  }

  /// The number of a float or double: as JSON writes numbers, or one of the three that it cannot.
  var real: Real? {
    if let text = number { return Double(text).map { Real($0) } }
    return switch string {
    case "NaN": Real(Double.nan)
    case "Infinity": Real(Double.infinity)
    case "-Infinity": Real(-Double.infinity)
    default: nil
    }
  }
}

extension Instant {
  /// The time that a client shows: RFC 3339, or seconds since 1970.
  init?(shown node: JSONNode) {
    if let text = node.string {
      let bytes = Array(text.utf8)
      guard case .success(let time) = DateTime.parse(bytes.span, 0..<bytes.count) else {
        return nil
      }
      self = time.instant
    } else if let number = node.number.flatMap({ ExactNumber($0) }) {
      self.init(epochSeconds: number)
    } else {
      return nil
    }
  }

  /// Whether clocks of milliseconds could show both as one.
  func isWithinAMillisecond(of other: Self) -> Bool {
    let apart = Int64(nanoseconds) - Int64(other.nanoseconds)
    let (seconds, isFar) = seconds.subtractingReportingOverflow(other.seconds)
    guard !isFar, seconds.magnitude <= 1 else { return false }
    return (seconds * 1_000_000_000 + apart).magnitude < 1_000_000
  }
}

extension [String] {
  /// Without repetitions, in the order of the first of each.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
