import AssayEngine

/// A window on an input: the bytes that were read and not yet used.
package struct Chunks: Sendable {
  let limits: TrafficLimits
  /// The offset in the input of the first unused byte.
  private(set) var offset = 0
  /// Whether no byte follows those that are there.
  private(set) var isFinal = false
  private var input: ByteInput
  private var buffer: [UInt8] = []
  private var start = 0
  private var end = 0

  /// Opens the input; nothing is read yet.
  package init(
    _ input: TrafficInput, limits: TrafficLimits = TrafficLimits(),
    monitor: InputMonitor = InputMonitor()
  ) throws(TrafficError) {
    self.input = try ByteInput(input, monitor: monitor)
    self.limits = limits
  }

  /// How many bytes are there.
  var count: Int { end - start }

  /// Lends the bytes that are there.
  func withBytes<Value, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(buffer.span.extracting(start..<end))
  }

  /// Gives up the first bytes.
  mutating func use(_ count: Int) {
    start += count
    offset += count
  }

  /// Reads more: one piece where nothing is left, else at least as much again as is there.
  ///
  /// An item that is tried again after each call costs time in proportion to its length.
  mutating func fill() throws(TrafficError) {
    let wanted = max(count, 1)
    var gained = 0
    while gained < wanted, !isFinal {
      let piece = min(limits.chunk, input.remainder ?? limits.chunk)
      makeRoom(for: piece)
      let read = try input.read(into: &buffer, at: end, limit: piece)
      end += read
      gained += read
      isFinal = read == 0
    }
  }

  /// Passes white space, line feeds included; false where nothing else follows.
  mutating func skipBlank() throws(TrafficError) -> Bool {
    while true {
      let blank = withBytes { bytes in
        var blank = 0
        while blank < bytes.count, isBlank(bytes[blank]) { blank += 1 }
        return blank
      }
      use(blank)
      if count > 0 { return true }
      if isFinal { return false }
      try fill()
    }
  }

  /// The bytes that were not used, and all that follow, as lines.
  consuming func lineParts() -> LineParts {
    LineParts(
      input, limits: limits, rest: Array(buffer[start..<end]), at: offset, isFinal: isFinal)
  }

  /// Makes room behind the unused bytes, which move to the front; the buffer at least doubles.
  private mutating func makeRoom(for piece: Int) {
    if start > 0 {
      for index in start..<end { buffer[index - start] = buffer[index] }
      end -= start
      start = 0
    }
    let missing = end + piece - buffer.count
    if missing > 0 {
      buffer += [UInt8](repeating: 0, count: max(missing, buffer.count))
    }
  }
}

/// Whether a byte is white space between JSON texts.
func isBlank(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x09, 0x0A, 0x0D: true
  default: false
  }
}
