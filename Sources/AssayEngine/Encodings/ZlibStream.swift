import CZlib

/// One zlib stream and the buffer it writes to.
///
/// zlib keeps a pointer back to the `z_stream`, so that it must not move: it lies on the heap.
@safe struct ZlibStream: ~Copyable {
  /// What zlib is asked to do with a stream; it answers one of its codes.
  typealias Call = @Sendable (UnsafeMutablePointer<z_stream>) -> Int32

  /// What one call came to.
  struct Step {
    var code: Int32
    /// Bytes that were read.
    var taken: Int
    /// Bytes that were written, at the front of the buffer.
    var made: Int
  }

  // Owned by this value alone: allocated and initialised in `init`, freed in `deinit`, and lent for
  // the length of a call only.
  private let stream: UnsafeMutablePointer<z_stream>
  private let end: Call
  private(set) var buffer = [UInt8](repeating: 0, count: 65_536)

  /// - Parameter end: gives back what `begin` took; it must be safe where that failed.
  init(begin: Call, end: @escaping Call) throws(GzipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe self.end = end
    guard unsafe begin(stream) == Z_OK else { throw .tooLarge }
  }

  deinit {
    _ = unsafe end(stream)
    unsafe stream.deallocate()
  }

  /// Asks zlib for something that neither reads nor writes.
  func ask(_ call: Call) {
    _ = unsafe call(stream)
  }

  /// Reads bytes from an offset on, and writes as much as the buffer holds.
  ///
  /// - Parameter call: is told as well whether no bytes follow.
  mutating func step(
    _ bytes: Span<UInt8>, from offset: Int,
    _ call: @Sendable (UnsafeMutablePointer<z_stream>, _ isLast: Bool) -> Int32
  ) -> Step {
    let given = min(bytes.count - offset, 1 << 30)
    let isLast = offset + given == bytes.count
    let rest = bytes.extracting(offset..<offset + given)
    // zlib reads at most `avail_in` and writes at most `avail_out` bytes, and both pointers are used
    // only within the closures that lend them. It never writes through `next_in`.
    return unsafe rest.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { room in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room.count)
        let code = unsafe call(stream, isLast)
        let left = unsafe Int(stream.pointee.avail_in)
        let made = unsafe room.count - Int(stream.pointee.avail_out)
        return Step(code: code, taken: given - left, made: made)
      }
    }
  }
}
