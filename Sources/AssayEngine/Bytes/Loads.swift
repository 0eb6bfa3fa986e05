// The only reads and writes of the scan that take more than a byte at once, and the only change of
// words into bytes: with that its only `unsafe`. Built with ASSAY_SAFE_SCAN defined it has none, takes
// bytes one by one and tests them as parts of words.

#if ASSAY_SAFE_SCAN

  // Of a span of eight or sixteen bytes the compiler knows that all are there. It makes one read of
  // the bytes of a word, and one write, where each has a statement of its own; of a loop it does not.

  /// The eight bytes from an offset, which must all be there.
  @inline(__always)
  func loadWord(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    word(of: bytes.extracting(offset..<offset &+ 8), from: 0)
  }

  /// The sixteen bytes from an offset, which must all be there.
  @inline(__always)
  func loadTwoWords(_ bytes: Span<UInt8>, _ offset: Int) -> TwoWords {
    let sixteen = bytes.extracting(offset..<offset &+ 16)
    return TwoWords(word(of: sixteen, from: 0), word(of: sixteen, from: 8))
  }

  /// Writes sixteen bytes at an offset; there must be room for them.
  @inline(__always)
  func store(_ words: TwoWords, in room: inout MutableSpan<UInt8>, at offset: Int) {
    var sixteen = room.extracting(offset..<offset &+ 16)
    put(words.low, into: &sixteen, from: 0)
    put(words.high, into: &sixteen, from: 8)
  }

  @inline(__always)
  private func word(of bytes: Span<UInt8>, from first: Int) -> UInt64 {
    UInt64(bytes[first]) | UInt64(bytes[first &+ 1]) << 8 | UInt64(bytes[first &+ 2]) << 16
      | UInt64(bytes[first &+ 3]) << 24 | UInt64(bytes[first &+ 4]) << 32
      | UInt64(bytes[first &+ 5]) << 40 | UInt64(bytes[first &+ 6]) << 48
      | UInt64(bytes[first &+ 7]) << 56
  }

  @inline(__always)
  private func put(_ word: UInt64, into bytes: inout MutableSpan<UInt8>, from first: Int) {
    bytes[first] = UInt8(truncatingIfNeeded: word)
    bytes[first &+ 1] = UInt8(truncatingIfNeeded: word &>> 8)
    bytes[first &+ 2] = UInt8(truncatingIfNeeded: word &>> 16)
    bytes[first &+ 3] = UInt8(truncatingIfNeeded: word &>> 24)
    bytes[first &+ 4] = UInt8(truncatingIfNeeded: word &>> 32)
    bytes[first &+ 5] = UInt8(truncatingIfNeeded: word &>> 40)
    bytes[first &+ 6] = UInt8(truncatingIfNeeded: word &>> 48)
    bytes[first &+ 7] = UInt8(truncatingIfNeeded: word &>> 56)
  }

#else

  /// The eight bytes from an offset, which must all be there.
  @inline(__always)
  func loadWord(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    // Any eight bytes are a valid UInt64, and the load checks its bounds.
    UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// The sixteen bytes from an offset, which must all be there.
  @inline(__always)
  func loadTwoWords(_ bytes: Span<UInt8>, _ offset: Int) -> TwoWords {
    // Any sixteen bytes are two valid words, and the load checks its bounds.
    let words = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: TwoWords.self)
    return TwoWords(UInt64(littleEndian: words.low), UInt64(littleEndian: words.high))
  }

  /// Writes sixteen bytes at an offset; there must be room for them.
  @inline(__always)
  func store(_ words: TwoWords, in room: inout MutableSpan<UInt8>, at offset: Int) {
    let written = TwoWords(words.low.littleEndian, words.high.littleEndian)
    // Any bytes may be written to bytes, and the store checks its bounds.
    var bytes = unsafe room.mutableBytes
    bytes.storeBytes(of: written, toByteOffset: offset, as: TwoWords.self)
  }

  /// The bytes of two words in their order, those beyond ASCII below zero.
  @inline(__always)
  func singleBytes(_ words: TwoWords) -> SIMD16<Int8> {
    let words = TwoWords(words.low.littleEndian, words.high.littleEndian)
    // Both are sixteen bytes of which any value is valid.
    return unsafe unsafeBitCast(words, to: SIMD16<Int8>.self)
  }

  /// The words of which a byte has all bits set where the mask is, and none elsewhere.
  @inline(__always)
  func answers(_ mask: SIMDMask<SIMD16<Int8>>) -> TwoWords {
    // A mask is sixteen bytes, each of them -1 or 0.
    let words = unsafe unsafeBitCast(mask, to: TwoWords.self)
    return TwoWords(UInt64(littleEndian: words.low), UInt64(littleEndian: words.high))
  }

#endif
