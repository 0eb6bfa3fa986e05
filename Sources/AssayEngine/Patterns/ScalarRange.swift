/// A range of Unicode scalar values, both ends included.
struct ScalarRange: Hashable, Sendable, BitwiseCopyable {
  var low: UInt32
  var high: UInt32

  init(_ low: UInt32, _ high: UInt32) {
    self.low = low
    self.high = high
  }

  static let everything = Self(0, 0x10FFFF)
}

extension ScalarRange {
  /// The same scalars in order, touching ranges made one.
  static func merged(_ ranges: [Self]) -> [Self] {
    var result: [Self] = []
    for range in ranges.sorted(by: { $0.low < $1.low }) {
      if let last = result.last, range.low <= last.high &+ 1 {
        result[result.count - 1].high = max(last.high, range.high)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Every other scalar; `ranges` must be merged.
  static func complement(of ranges: [Self]) -> [Self] {
    var result: [Self] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.low > next { result.append(Self(next, range.low - 1)) }
      next = range.high + 1
    }
    if next <= everything.high { result.append(Self(next, everything.high)) }
    return result
  }

  /// Whether the scalar lies in one of `ranges`, which must be merged; by halving.
  static func contains(_ scalar: UInt32, in ranges: [Self]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].high < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].low <= scalar
  }
}

/// The classes that ECMA 262 spells `.`, `\d`, `\s` and `\w`.
extension ScalarRange {
  static let digits = [Self(0x30, 0x39)]

  static let word = [Self(0x30, 0x39), Self(0x41, 0x5A), Self(0x5F, 0x5F), Self(0x61, 0x7A)]

  /// `\w` with `u` and `i`: the long s and the Kelvin sign fold to letters of ASCII.
  static let foldedWord = word + [Self(0x17F, 0x17F), Self(0x212A, 0x212A)]

  static let lineTerminators = [Self(0x0A, 0x0A), Self(0x0D, 0x0D), Self(0x2028, 0x2029)]

  /// WhiteSpace and LineTerminator, the byte order mark among them.
  static let spaces = [
    Self(0x09, 0x0D), Self(0x20, 0x20), Self(0xA0, 0xA0), Self(0x1680, 0x1680),
    Self(0x2000, 0x200A), Self(0x2028, 0x2029), Self(0x202F, 0x202F), Self(0x205F, 0x205F),
    Self(0x3000, 0x3000), Self(0xFEFF, 0xFEFF),
  ]
}
