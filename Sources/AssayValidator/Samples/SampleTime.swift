import AssayEngine
import AssaySpec

/// A time of one morning, in each of the formats that timestamps are written in.
///
/// An hour later for each time that it must not precede, a minute later for each ordinal.
struct SampleTime: Hashable, Sendable {
  /// From 0 to 15.
  var hour: Int
  /// From 0 to 59.
  var minute: Int

  init(rank: Int = 0, ordinal: Int = 0) {
    hour = min(8 + rank, 23)
    minute = (30 + ordinal) % 60
  }

  /// `2026-03-09T08:30:00Z` in parts.
  var date: String { "2026-03-09" }

  var clock: String { "\(Self.padded(hour)):\(Self.padded(minute)):00" }

  var seconds: Int { 1_773_014_400 + hour * 3_600 + minute * 60 }

  func node(_ format: Shape.TimestampFormat) -> JSONNode {
    switch format {
    case .dateTime: .string("\(date)T\(clock)Z")
    case .epochSeconds: .number(String(seconds))
    case .httpDate: .string("Mon, 09 Mar 2026 \(clock) GMT")
    }
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
