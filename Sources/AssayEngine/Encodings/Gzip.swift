import CZlib

/// Why bytes could not be inflated.
package enum GzipError: Error, Hashable, Sendable {
  /// The bytes end before the last member does.
  case truncated
  /// Not gzip, a wrong checksum or length, or bytes after the last member.
  case corrupt
  /// More bytes would come out than the limit allows, or than there is memory for.
  case tooLarge
}

/// The gzip coding of RFC 1952, done and undone by zlib.
package enum Gzip {
  /// Whether the range begins with the two bytes of a gzip member; headers lie, these do not.
  package static func isGzip(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 2 && bytes[range.lowerBound] == 0x1F && bytes[range.lowerBound + 1] == 0x8B
  }

  /// Appends the plain bytes of all members in `range`.
  ///
  /// Inflating stops as soon as more than `limit` bytes come out, so a bomb costs no more than that.
  /// On an error `output` is as it was.
  package static func inflate(
    _ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int, into output: inout [UInt8]
  ) throws(GzipError) {
    let start = output.count
    do throws(GzipError) {
      var inflater = try Inflater()
      try inflater.run(bytes.extracting(range), limit: limit, into: &output)
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }
}

/// A zlib stream that inflates.
private struct Inflater: ~Copyable {
  private var stream: ZlibStream

  init() throws(GzipError) {
    // 15 bits of window, and 16 for a gzip header. The size is that of the type zlib fills. Ending is
    // safe after a failed beginning too: it then answers Z_STREAM_ERROR.
    stream = try unsafe ZlibStream(
      begin: {
        unsafe inflateInit2_($0, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      }, end: { unsafe inflateEnd($0) })
  }

  mutating func run(
    _ bytes: Span<UInt8>, limit: Int, into output: inout [UInt8]
  ) throws(GzipError) {
    let start = output.count
    var taken = 0
    while true {
      let step = unsafe stream.step(bytes, from: taken) { stream, _ in
        unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
      taken += step.taken
      guard output.count - start + step.made <= limit else { throw .tooLarge }
      output.append(contentsOf: stream.buffer[..<step.made])
      switch step.code {
      case Z_OK: continue
      case Z_BUF_ERROR: throw .truncated
      case Z_MEM_ERROR: throw .tooLarge
      case Z_STREAM_END:
        if taken == bytes.count { return }
        guard Gzip.isGzip(bytes, taken..<bytes.count) else { throw .corrupt }
        unsafe stream.ask { unsafe inflateReset($0) }
      default: throw .corrupt
      }
    }
  }
}
