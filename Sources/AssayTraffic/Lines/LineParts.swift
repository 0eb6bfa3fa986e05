import AssayEngine

/// Cuts an input at line feeds into parts, in memory that does not grow with it.
///
/// A part is what one read of the system brought, up to its last line feed: a pipe is answered for
/// as it comes. A line longer than an entry may be is passed over and is a damaged entry.
package struct LineParts: Sendable {
  private var input: ByteInput
  private let limits: TrafficLimits
  /// The bytes behind the last part, and the offset in the input of the first of them.
  private var rest: [UInt8]
  private var offset: Int
  private var isFinal: Bool
  /// Whether the line that is being read is known to be too long.
  private var isPassingOver = false

  init(_ input: ByteInput, limits: TrafficLimits, rest: [UInt8], at offset: Int, isFinal: Bool) {
    self.input = input
    self.limits = limits
    self.rest = rest
    self.offset = offset
    self.isFinal = isFinal
  }

  /// Opens an input of lines; nothing is read yet.
  package init(
    _ input: TrafficInput, limits: TrafficLimits = TrafficLimits(),
    monitor: InputMonitor = InputMonitor()
  ) throws(TrafficError) {
    self.init(
      try ByteInput(input, monitor: monitor), limits: limits, rest: [], at: 0, isFinal: false)
  }

  /// Whether all that is left is known to be no more than a part.
  package var isSmall: Bool {
    isFinal || input.size.map { $0 - offset <= limits.chunk } ?? false
  }

  /// Whether `next` need not wait for whoever writes the input.
  package var isReady: Bool { isFinal || input.isReady }

  /// The next part; nil at the end, for good.
  ///
  /// - Parameter storage: that of a part which nobody needs any more.
  package mutating func next(reusing storage: consuming [UInt8] = []) -> LinePart? {
    var storage = storage
    var count = takeRest(into: &storage)
    var searched = 0
    while true {
      if let lineFeed = lastLineFeed(in: storage.span, within: searched..<count) {
        if let part = cut(storage, after: lineFeed, count) { return part }
        count = takeRest(into: &storage)
      } else if isPassingOver {
        offset += count
        count = 0
      } else if count > limits.maxEntry {
        return passOver(storage, count)
      }
      guard !isFinal else { return lastPart(storage, count) }
      searched = count
      do throws(TrafficError) {
        count += try fill(&storage, from: count)
      } catch {
        return breakOff(storage, count, after: error)
      }
    }
  }

  /// Puts the bytes behind the last part at the front and answers how many there are.
  private mutating func takeRest(into storage: inout [UInt8]) -> Int {
    let count = rest.count
    if storage.count < count {
      swap(&storage, &rest)
    } else {
      storage.replaceSubrange(..<count, with: rest)
    }
    rest.removeAll(keepingCapacity: true)
    return count
  }

  /// Reads once, behind the bytes that are there, and answers how many came.
  private mutating func fill(
    _ storage: inout [UInt8], from count: Int
  ) throws(TrafficError) -> Int {
    let piece = min(limits.chunk, input.remainder ?? limits.chunk)
    let missing = count + piece - storage.count
    if missing > 0 {
      makeRoom(in: &storage, for: count + piece)
      storage += [UInt8](repeating: 0, count: missing)
    }
    let gained = try input.read(into: &storage, at: count, limit: piece)
    isFinal = gained == 0
    return gained
  }

  /// Makes room for a line that is longer than one read: at once, where the end is known, since what
  /// is not used of it costs nothing and a later copy would.
  private func makeRoom(in storage: inout [UInt8], for count: Int) {
    guard count > limits.chunk, storage.capacity < count else { return }
    let rest = input.size.map { min($0 - offset, limits.maxEntry) + limits.chunk } ?? 0
    storage.reserveCapacity(max(rest, 2 * count))
  }

  /// The lines up to a line feed, and keeps what follows them; nil if all of it was passed over.
  private mutating func cut(
    _ storage: [UInt8], after lineFeed: Int, _ count: Int
  ) -> LinePart? {
    var start = 0
    if isPassingOver, let end = firstLineFeed(in: storage.span, from: 0) {
      start = end + 1
      isPassingOver = false
    }
    let end = lineFeed + 1
    rest.append(contentsOf: storage[end..<count])
    defer { offset += end }
    guard start < end else { return nil }
    return LinePart(
      storage, lines: start..<end, at: offset + start, maxEntry: limits.maxEntry)
  }

  /// The last line, where no line feed ends it.
  private mutating func lastPart(_ storage: [UInt8], _ count: Int) -> LinePart? {
    guard count > 0 else { return nil }
    defer { offset += count }
    return LinePart(storage, lines: 0..<count, at: offset, maxEntry: limits.maxEntry)
  }

  /// Gives up a line that is too long; what follows it is sought from here on.
  private mutating func passOver(_ storage: [UInt8], _ count: Int) -> LinePart {
    defer { offset += count }
    isPassingOver = true
    return LinePart(
      storage, lines: 0..<0, at: offset, maxEntry: limits.maxEntry,
      damage: .tooLong(limits.maxEntry, at: offset))
  }

  /// Ends where the input cannot be read on, perhaps in the middle of a line.
  private mutating func breakOff(
    _ storage: [UInt8], _ count: Int, after error: TrafficError
  ) -> LinePart {
    isFinal = true
    offset += count
    return LinePart(
      storage, lines: 0..<0, at: offset, maxEntry: limits.maxEntry,
      damage: Damage(error, at: offset))
  }
}
