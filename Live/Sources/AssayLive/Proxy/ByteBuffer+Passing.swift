import NIOCore

extension ByteBuffer {
  /// Appends without a copy where there is nothing to append to.
  mutating func append(_ bytes: ByteBuffer) {
    if readableBytes == 0 {
      self = bytes
    } else {
      writeImmutableBuffer(bytes)
    }
  }

  /// The bytes that were moved over since the buffer was as it is in `before`.
  func passed(since before: ByteBuffer) -> ByteBuffer {
    var bytes = before
    return bytes.readSlice(length: before.readableBytes - readableBytes) ?? ByteBuffer()
  }

  /// Drops what some clients send behind a request (RFC 9112 section 2.2).
  mutating func dropEmptyLines() {
    let rest = readableBytesView.drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
    moveReaderIndex(to: rest.startIndex)
  }
}
