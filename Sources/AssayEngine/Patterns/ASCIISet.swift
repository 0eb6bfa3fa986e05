/// A set of ASCII characters, one bit each.
package struct ASCIISet: Hashable, Sendable, BitwiseCopyable {
  /// Bit `n` is the character `n`.
  package var low: UInt64 = 0
  /// Bit `n` is the character `64 + n`.
  package var high: UInt64 = 0

  package init() {}

  package static let all: Self = {
    var set = Self()
    set.low = .max
    set.high = .max
    return set
  }()

  /// A byte of 0x80 or more is in no set.
  package func contains(_ byte: UInt8) -> Bool {
    let word = byte < 64 ? low : high
    return byte < 128 && word & (1 << UInt64(byte & 63)) != 0
  }

  package mutating func insert(_ byte: UInt8) {
    if byte < 64 {
      low |= 1 << UInt64(byte)
    } else {
      high |= 1 << UInt64(byte & 63)
    }
  }

  package var isEmpty: Bool { low | high == 0 }

  package var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// The smallest member, or 128 when there is none.
  package var first: UInt8 {
    UInt8(low == 0 ? 64 + high.trailingZeroBitCount : low.trailingZeroBitCount)
  }

  package var inverted: Self {
    var set = Self()
    set.low = ~low
    set.high = ~high
    return set
  }

  package func union(_ other: Self) -> Self {
    var set = self
    set.low |= other.low
    set.high |= other.high
    return set
  }

  package func intersection(_ other: Self) -> Self {
    var set = self
    set.low &= other.low
    set.high &= other.high
    return set
  }

  package func isDisjoint(with other: Self) -> Bool {
    low & other.low == 0 && high & other.high == 0
  }
}

extension ASCIISet {
  /// The part of `ranges` that is ASCII.
  init(_ ranges: [ScalarRange]) {
    for range in ranges where range.low < 128 {
      for byte in UInt8(range.low)...UInt8(min(range.high, 127)) { insert(byte) }
    }
  }

  /// The members as ranges, in order.
  package var byteRanges: [ByteRange] {
    var result: [ByteRange] = []
    for byte: UInt8 in 0..<128 where contains(byte) {
      if let last = result.last, last.high + 1 == byte {
        result[result.count - 1].high = byte
      } else {
        result.append(ByteRange(byte, byte))
      }
    }
    return result
  }
}

/// A range of bytes, both ends included.
package struct ByteRange: Hashable, Sendable, BitwiseCopyable {
  package var low: UInt8
  package var high: UInt8

  package init(_ low: UInt8, _ high: UInt8) {
    self.low = low
    self.high = high
  }

  package func contains(_ byte: UInt8) -> Bool { low <= byte && byte <= high }
}
