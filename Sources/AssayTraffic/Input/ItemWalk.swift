import AssayEngine

/// A walk through a recording, one step at a time; a step that lacks bytes is taken again with more.
struct ItemWalk: Sendable {
  private(set) var chunks: Chunks
  private var cursor: JSONCursor

  init(_ chunks: Chunks, isLine: Bool = false) {
    self.chunks = chunks
    cursor = JSONCursor(isLine: isLine)
  }

  /// Moves the cursor by what `body` passes, and keeps it where it was if that fails.
  ///
  /// `body` may run several times over the same bytes and more behind them; its third argument is
  /// whether nothing follows them.
  mutating func step<Value>(
    _ body: (inout JSONCursor, Span<UInt8>, _ isFinal: Bool) throws(CursorFault) -> Value
  ) throws(Damage) -> Value {
    while true {
      var trial = cursor
      do throws(CursorFault) {
        let isFinal = chunks.isFinal
        let value = try chunks.withBytes { bytes throws(CursorFault) in
          try body(&trial, bytes, isFinal)
        }
        guard trial.offset <= chunks.limits.maxEntry else { throw tooLong }
        chunks.use(trial.offset)
        trial.offset = 0
        cursor = trial
        return value
      } catch {
        try fill(after: error)
      }
    }
  }

  /// Passes white space; false at the end of the input.
  mutating func skipBlank() throws(Damage) -> Bool {
    do throws(TrafficError) {
      return try chunks.skipBlank()
    } catch {
      throw Damage(error, at: chunks.offset)
    }
  }

  private var tooLong: CursorFault {
    .unfit("longer than \(chunks.limits.maxEntry) bytes", at: 0)
  }

  /// Reads more if that is all that was missing, else throws.
  private mutating func fill(after fault: CursorFault) throws(Damage) {
    var fault = fault
    if fault == .needsMore, !chunks.isFinal {
      if chunks.count < chunks.limits.maxEntry { return try fill() }
      fault = tooLong
    }
    let offset = chunks.withBytes { fault.offset(in: $0) }
    throw Damage(offset: chunks.offset + offset, detail: fault.explanation)
  }

  private mutating func fill() throws(Damage) {
    do throws(TrafficError) {
      try chunks.fill()
    } catch {
      throw Damage(error, at: chunks.offset + chunks.count)
    }
  }
}

/// Why an item of a recording cannot be read.
struct Damage: Error, Hashable, Sendable {
  /// 0-based in the input.
  var offset: Int
  var detail: String
}

extension Damage {
  /// An entry of more bytes than one may have.
  static func tooLong(_ limit: Int, at offset: Int) -> Self {
    Self(offset: offset, detail: "longer than \(limit) bytes")
  }

  /// An input that broke off while it was read.
  init(_ error: TrafficError, at offset: Int) {
    self.init(offset: offset, detail: "cannot be read on: \(error.detail)")
  }
}
