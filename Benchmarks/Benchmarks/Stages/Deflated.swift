import CZlib

/// Text in gzip, for benchmarks: the tool itself only undoes it.
enum Deflated {
  struct Failed: Error {
    var code: Int32
  }

  /// One member of RFC 1952.
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window, and 16 for a gzip header.
    var code = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw Failed(code: code) }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    input.withUnsafeMutableBufferPointer { given in
      output.withUnsafeMutableBufferPointer { room in
        stream.next_in = given.baseAddress
        stream.avail_in = UInt32(given.count)
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        code = deflate(&stream, Z_FINISH)
      }
    }
    guard code == Z_STREAM_END else { throw Failed(code: code) }
    return Array(output.prefix(Int(stream.total_out)))
  }
}
