/// Sixteen bytes: two words that the same is asked of, and that the compiler may lay side by side.
///
/// A type of our own: unoptimised, as tests run, the standard library's vectors cost ten times as
/// much.
struct TwoWords: BitwiseCopyable {
  var low: UInt64
  var high: UInt64

  static let zero = Self(0, 0)

  @inline(__always)
  init(_ low: UInt64, _ high: UInt64) {
    self.low = low
    self.high = high
  }

  @inline(__always)
  init(repeating word: UInt64) {
    self.init(word, word)
  }

  @inline(__always)
  static func & (left: Self, right: Self) -> Self {
    Self(left.low & right.low, left.high & right.high)
  }

  @inline(__always)
  static func | (left: Self, right: Self) -> Self {
    Self(left.low | right.low, left.high | right.high)
  }

  @inline(__always)
  static func ^ (left: Self, right: Self) -> Self {
    Self(left.low ^ right.low, left.high ^ right.high)
  }

  @inline(__always)
  static prefix func ~ (words: Self) -> Self {
    Self(~words.low, ~words.high)
  }

  /// Nothing is carried from one word to the other.
  @inline(__always)
  static func &+ (left: Self, right: Self) -> Self {
    Self(left.low &+ right.low, left.high &+ right.high)
  }

  @inline(__always)
  static func &- (left: Self, right: Self) -> Self {
    Self(left.low &- right.low, left.high &- right.high)
  }
}
