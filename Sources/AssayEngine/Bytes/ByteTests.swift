// What is asked of sixteen bytes at once. An answer is a byte that is not zero; its bits may be all set
// or the top one alone.

#if ASSAY_SAFE_SCAN

  // In words a byte may carry into those above it, so all but `differingBytes` may be wrong above the
  // first answer of a word, where nobody looks.

  /// The bytes that are that one, which must be ASCII, and perhaps some beyond ASCII.
  @inline(__always)
  func equalBytes(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    let differences = words ^ repeated(byte)
    return (differences &- repeated(1)) & ~differences & TwoWords(repeating: everyTopBit)
  }

  /// The bytes that are another than that, which must be ASCII.
  @inline(__always)
  func differingBytes(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    let differences = words ^ repeated(byte)
    let low = repeated(0x7f)
    return ((differences & low) &+ low | differences) & TwoWords(repeating: everyTopBit)
  }

  /// The bytes below that one, which must be ASCII, and those beyond ASCII.
  @inline(__always)
  func bytesBelow(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    ((words &- repeated(byte)) | words) & TwoWords(repeating: everyTopBit)
  }

  /// The ASCII bytes above that one, and perhaps some beyond ASCII.
  @inline(__always)
  func bytesAbove(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    ((words &+ repeated(0x7f - byte)) | words) & TwoWords(repeating: everyTopBit)
  }

  /// The bytes that are in none of three ranges.
  @inline(__always)
  func bytesOutside(
    _ first: WideRange, _ second: WideRange, _ third: WideRange, _ words: TwoWords
  ) -> TwoWords {
    let ascii = words & repeated(0x7f)
    let inside = first.holds(ascii) | second.holds(ascii) | third.holds(ascii)
    return (~inside | words) & TwoWords(repeating: everyTopBit)
  }

  extension WideRange {
    /// In every top bit, among other bits: whether the byte, which must be ASCII, is in the range.
    @inline(__always)
    fileprivate func holds(_ ascii: TwoWords) -> TwoWords {
      let tops = TwoWords(repeating: everyTopBit)
      let distance = ascii &+ shift
      return distance & ~((distance & ~tops) &+ (tops &- (end ^ tops)))
    }
  }

  @inline(__always)
  private func repeated(_ byte: UInt8) -> TwoWords {
    TwoWords(repeating: UInt64(byte) &* everyByte)
  }

#else

  // The same, one instruction a test.

  @inline(__always)
  func equalBytes(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    answers(singleBytes(words) .== SIMD16(repeating: Int8(truncatingIfNeeded: byte)))
  }

  @inline(__always)
  func differingBytes(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    answers(singleBytes(words) .!= SIMD16(repeating: Int8(truncatingIfNeeded: byte)))
  }

  @inline(__always)
  func bytesBelow(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    answers(singleBytes(words) .< SIMD16(repeating: Int8(truncatingIfNeeded: byte)))
  }

  @inline(__always)
  func bytesAbove(_ byte: UInt8, _ words: TwoWords) -> TwoWords {
    answers(singleBytes(words) .> SIMD16(repeating: Int8(truncatingIfNeeded: byte)))
  }

  @inline(__always)
  func bytesOutside(
    _ first: WideRange, _ second: WideRange, _ third: WideRange, _ words: TwoWords
  ) -> TwoWords {
    let bytes = singleBytes(words)
    return ~answers(first.holds(bytes) .| second.holds(bytes) .| third.holds(bytes))
  }

  extension WideRange {
    @inline(__always)
    fileprivate func holds(_ bytes: SIMD16<Int8>) -> SIMDMask<SIMD16<Int8>> {
      (bytes &+ singleBytes(shift)) .< singleBytes(end)
    }
  }

#endif
