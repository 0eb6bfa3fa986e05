import CZlib

extension Gzip {
  /// Appends one member that inflates to the bytes: the same member for the same bytes.
  ///
  /// It holds no name and no time. On an error, which only a lack of memory is, `output` is as it was.
  package static func deflate(
    _ bytes: Span<UInt8>, into output: inout [UInt8]
  ) throws(GzipError) {
    let start = output.count
    do throws(GzipError) {
      var deflater = try Deflater()
      try deflater.run(bytes, into: &output)
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }
}

/// One zlib stream that compresses, and the buffer it writes to.
///
/// zlib keeps a pointer back to the `z_stream`, so that it must not move: it lies on the heap.
@safe private struct Deflater: ~Copyable {
  // Owned by this value alone: allocated and initialised in `init`, freed in `deinit`, never lent.
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init() throws(GzipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for a gzip header; 8 is zlib's own choice of memory. The size is that
    // of the type zlib fills.
    let code = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .tooLarge }
  }

  deinit {
    // Safe after a failed `deflateInit2_` too: it then answers Z_STREAM_ERROR.
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  mutating func run(_ bytes: Span<UInt8>, into output: inout [UInt8]) throws(GzipError) {
    var taken = 0
    while true {
      let step = step(bytes, from: taken)
      taken += step.taken
      output.append(contentsOf: buffer[..<step.made])
      switch step.code {
      case Z_OK: continue
      case Z_STREAM_END: return
      default: throw .tooLarge
      }
    }
  }

  /// Deflates once: as much as the buffer holds.
  private mutating func step(
    _ bytes: Span<UInt8>, from offset: Int
  ) -> (code: Int32, taken: Int, made: Int) {
    let given = min(bytes.count - offset, 1 << 30)
    let rest = bytes.extracting(offset..<offset + given)
    let flush = offset + given == bytes.count ? Z_FINISH : Z_NO_FLUSH
    // zlib reads at most `avail_in` and writes at most `avail_out` bytes, and both pointers are used
    // only within the closures that lend them. It never writes through `next_in`.
    return unsafe rest.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { room in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room.count)
        let code = unsafe CZlib.deflate(stream, flush)
        let made = unsafe room.count - Int(stream.pointee.avail_out)
        return unsafe (code, given - Int(stream.pointee.avail_in), made)
      }
    }
  }
}
