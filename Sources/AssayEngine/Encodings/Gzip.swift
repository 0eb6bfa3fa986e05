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

/// One zlib stream and the buffer it writes to.
///
/// zlib keeps a pointer back to the `z_stream`, so that it must not move: it lies on the heap.
@safe private struct Inflater: ~Copyable {
  // Owned by this value alone: allocated and initialised in `init`, freed in `deinit`, never lent.
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init() throws(GzipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for a gzip header. The size is that of the type zlib fills.
    let code = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .tooLarge }
  }

  deinit {
    // Safe after a failed `inflateInit2_` too: it then answers Z_STREAM_ERROR.
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  mutating func run(
    _ bytes: Span<UInt8>, limit: Int, into output: inout [UInt8]
  ) throws(GzipError) {
    let start = output.count
    var taken = 0
    while true {
      let step = step(bytes, from: taken)
      taken += step.taken
      guard output.count - start + step.made <= limit else { throw .tooLarge }
      output.append(contentsOf: buffer[..<step.made])
      switch step.code {
      case Z_OK: continue
      case Z_BUF_ERROR: throw .truncated
      case Z_MEM_ERROR: throw .tooLarge
      case Z_STREAM_END:
        if taken == bytes.count { return }
        guard Gzip.isGzip(bytes, taken..<bytes.count) else { throw .corrupt }
        unsafe inflateReset(stream)
      default: throw .corrupt
      }
    }
  }

  /// Inflates once: as much as the buffer holds.
  private mutating func step(
    _ bytes: Span<UInt8>, from offset: Int
  ) -> (code: Int32, taken: Int, made: Int) {
    let given = min(bytes.count - offset, 1 << 30)
    let rest = bytes.extracting(offset..<offset + given)
    // zlib reads at most `avail_in` and writes at most `avail_out` bytes, and both pointers are used
    // only within the closures that lend them. It never writes through `next_in`.
    return unsafe rest.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { room in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room.count)
        let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        let made = unsafe room.count - Int(stream.pointee.avail_out)
        return unsafe (code, given - Int(stream.pointee.avail_in), made)
      }
    }
  }
}
