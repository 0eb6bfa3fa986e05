import CZlib

/// Text in gzip, for benchmarks: the tool itself only undoes it.
enum Deflated {
  struct Failed: Error {
    var code: Int32
  }

  /// One member of RFC 1952.
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = unsafe z_stream()
    // 15 bits of window, and 16 for a gzip header.
    var code = unsafe deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw Failed(code: code) }
    defer { unsafe deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: unsafe Int(deflateBound(&stream, UInt(bytes.count))))
    // zlib uses both pointers only within the closures that lend them.
    unsafe input.withUnsafeMutableBufferPointer { given in
      unsafe output.withUnsafeMutableBufferPointer { room in
        unsafe stream.next_in = given.baseAddress
        unsafe stream.avail_in = UInt32(given.count)
        unsafe stream.next_out = room.baseAddress
        unsafe stream.avail_out = UInt32(room.count)
        code = unsafe deflate(&stream, Z_FINISH)
      }
    }
    guard code == Z_STREAM_END else { throw Failed(code: code) }
    return unsafe Array(output.prefix(Int(stream.total_out)))
  }
}
