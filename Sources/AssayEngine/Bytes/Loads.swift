// The only reads and writes of the scan that take more than a byte at once, and with that its only
// `unsafe`. Built with ASSAY_SAFE_SCAN defined it has none, and takes bytes one by one.

#if ASSAY_SAFE_SCAN

  /// The eight bytes from an offset, which must all be there.
  @inline(__always)
  func loadWord(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(bytes[offset]) | UInt64(bytes[offset + 1]) << 8 | UInt64(bytes[offset + 2]) << 16
      | UInt64(bytes[offset + 3]) << 24 | UInt64(bytes[offset + 4]) << 32
      | UInt64(bytes[offset + 5]) << 40 | UInt64(bytes[offset + 6]) << 48
      | UInt64(bytes[offset + 7]) << 56
  }

  /// The sixteen bytes from an offset, which must all be there.
  @inline(__always)
  func loadTwoWords(_ bytes: Span<UInt8>, _ offset: Int) -> TwoWords {
    TwoWords(loadWord(bytes, offset), loadWord(bytes, offset + 8))
  }

  /// Writes sixteen bytes at an offset; there must be room for them.
  @inline(__always)
  func store(_ words: TwoWords, in room: inout MutableSpan<UInt8>, at offset: Int) {
    var low = words.low
    var high = words.high
    for index in offset..<offset + 8 {
      room[index] = UInt8(truncatingIfNeeded: low)
      room[index + 8] = UInt8(truncatingIfNeeded: high)
      low >>= 8
      high >>= 8
    }
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

#endif
