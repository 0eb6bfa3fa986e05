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

/// A zlib stream that deflates.
private struct Deflater: ~Copyable {
  private var stream: ZlibStream

  init() throws(GzipError) {
    // 15 bits of window, and 16 for a gzip header; 8 is zlib's own choice of memory. The size is that
    // of the type zlib fills. Ending is safe after a failed beginning too.
    stream = try unsafe ZlibStream(
      begin: {
        unsafe deflateInit2_(
          $0, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
          Int32(MemoryLayout<z_stream>.size))
      }, end: { unsafe deflateEnd($0) })
  }

  mutating func run(_ bytes: Span<UInt8>, into output: inout [UInt8]) throws(GzipError) {
    var taken = 0
    while true {
      let step = unsafe stream.step(bytes, from: taken) { stream, isLast in
        unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      }
      taken += step.taken
      output.append(contentsOf: stream.buffer[..<step.made])
      switch step.code {
      case Z_OK: continue
      case Z_STREAM_END: return
      default: throw .tooLarge
      }
    }
  }
}
