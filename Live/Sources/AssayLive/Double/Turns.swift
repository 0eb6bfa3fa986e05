import Synchronization

/// Counts the requests to a double, all of them and those of each operation.
final class Turns: Sendable {
  private struct Counts: Sendable {
    var all: UInt64 = 0
    var byOperation: [String: Int] = [:]
  }

  private let counts = Mutex(Counts())

  /// How many requests came before.
  func next() -> UInt64 {
    counts.withLock { counts in
      defer { counts.all &+= 1 }
      return counts.all
    }
  }

  /// How many came before that were for the operation and chose no scenario themselves.
  func next(of operation: String) -> Int {
    counts.withLock { counts in
      defer { counts.byOperation[operation, default: 0] += 1 }
      return counts.byOperation[operation, default: 0]
    }
  }
}

/// Ids of requests that look as AWS's do, and are the same in every run.
enum RequestNumber {
  /// A UUID of version 4 (RFC 9562 section 5.4), as far as its form goes.
  static func text(_ number: UInt64, seed: UInt64) -> String {
    var digits = Array((hex(mixed(number ^ mixed(seed))) + hex(mixed(~number &+ seed))).utf8)
    digits[12] = UInt8(ascii: "4")
    digits[16] = UInt8(ascii: "a")
    let ends = [8, 12, 16, 20, 32]
    let groups = zip([0] + ends, ends).map { String(decoding: digits[$0..<$1], as: UTF8.self) }
    return groups.joined(separator: "-")
  }

  /// The finalizer of SplitMix64: neighbours come out far from each other.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private static func hex(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
