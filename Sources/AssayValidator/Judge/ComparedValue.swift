import AssayEngine
import AssaySpec

/// A value as rules compare it with another: by what it says, not by how it is written.
enum ComparedValue {
  /// A JSON number; also a timestamp of epoch seconds.
  case number([UInt8])
  /// A timestamp that is a string.
  case instant(Instant)
  /// Everything else, and the floats that JSON has no number for.
  case text([UInt8])

  /// - Parameter text: escapes undone, without quotes.
  init(_ text: [UInt8], of shape: Shape) {
    self = Self.instant(text, of: shape) ?? Self.number(text, of: shape) ?? .text(text)
  }

  private static func instant(_ text: [UInt8], of shape: Shape) -> Self? {
    let time: Result<Timestamp, TimestampFault>
    switch shape.kind {
    case .timestamp(.dateTime): time = DateTime.parse(text.span, 0..<text.count)
    case .timestamp(.httpDate): time = HTTPDate.parse(text.span, 0..<text.count)
    default: return nil
    }
    guard case .success(let time) = time else { return nil }
    return .instant(time.instant)
  }

  private static func number(_ text: [UInt8], of shape: Shape) -> Self? {
    switch shape.kind {
    case .timestamp, .byte, .short, .integer, .long, .bigInteger, .intEnumeration, .float, .double,
      .bigDecimal:
      // Numbers end in a digit, `NaN` and `Infinity` in a letter.
      text.last.map { 0x30...0x39 ~= $0 } == true ? .number(text) : nil
    default: nil
    }
  }

  /// Whether both say the same; a time in text equals its epoch seconds.
  func isEqual(to other: Self) -> Bool {
    switch (self, other) {
    case (.instant(let left), .instant(let right)): return left == right
    case (.text(let left), .text(let right)): return left == right
    default:
      guard let left = seconds, let right = other.seconds else { return false }
      return DecimalOrder.areEqual(left, right)
    }
  }

  /// Whether one time is before another, exactly; false where either is no time.
  func precedes(_ other: Self) -> Bool {
    if case .instant(let left) = self, case .instant(let right) = other { return left < right }
    guard let left = seconds, let right = other.seconds else { return false }
    return DecimalOrder.isLess(left, right)
  }

  /// The number, or the time in epoch seconds.
  private var seconds: [UInt8]? {
    switch self {
    case .number(let text): text
    case .instant(let instant): Array(instant.epochSeconds.text.utf8)
    case .text: nil
    }
  }
}
