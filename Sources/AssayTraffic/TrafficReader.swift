package import AssayCore

/// What a reader found next.
package enum TrafficItem: Hashable, Sendable {
  /// The exchange that was filled is entry `entry` of the file, counted from 0.
  case exchange(entry: Int)
  /// An entry, or the rest of the file, cannot be read.
  ///
  /// `offset` is 0-based in the file; `detail` a lower-case fragment that quotes nothing secret.
  case damaged(entry: Int, offset: Int, detail: String)
  /// An entry that holds no exchange of the kind that is judged.
  case skipped(entry: Int, SkipReason)
}

/// Reads the exchanges of one recording, one after the other, in memory that does not grow with it.
///
/// A value that owns its place in the input: a copy would take bytes away from the original.
package protocol TrafficReader: Sendable {
  /// Fills `exchange` with the next entry, or says why it could not; nil at the end, for good.
  ///
  /// Unless the answer is `.exchange`, what `exchange` holds means nothing.
  mutating func next(into exchange: inout Exchange) -> TrafficItem?
}

/// How much of an input is held at once.
package struct TrafficLimits: Hashable, Sendable {
  /// The longest entry in bytes, as it stands in the file; a longer one is damaged.
  package var maxEntry: Int
  /// How many bytes are read at least, where there are as many.
  package var chunk: Int

  package init(maxEntry: Int = 64 << 20, chunk: Int = 256 << 10) {
    self.maxEntry = maxEntry
    self.chunk = max(chunk, 1)
  }
}
