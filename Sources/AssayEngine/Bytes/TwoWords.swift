/// Sixteen bytes: two words of which the same is asked, side by side in one register.
typealias TwoWords = SIMD2<UInt64>

extension TwoWords {
  /// The first eight bytes.
  @inline(__always)
  var low: UInt64 { self[0] }

  /// Whether any bit is set. Ask this within a loop, and `firstAnswer` behind it: what is taken out of
  /// the register in every round costs as much as the search.
  @inline(__always)
  var isAny: Bool { self[0] | self[1] != 0 }

  /// The last eight bytes.
  @inline(__always)
  var high: UInt64 { self[1] }
}
