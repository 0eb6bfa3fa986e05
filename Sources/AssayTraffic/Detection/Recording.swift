import AssayCore
import AssayEngine

/// The entries of a recording, none of them read yet.
package enum RecordedEntries: Sendable {
  /// One a line: the parts can be read apart from one another, by `ExchangeLines`.
  case lines(LineParts)
  /// To be read one after the other.
  case sequence(any TrafficReader)
}

/// A recording that was opened: its format, and its entries.
package struct Recording: Sendable {
  /// Nil for an input that is empty or blank: it has no entries and is of no format.
  package let format: TrafficFormat?
  package var entries: RecordedEntries

  /// Opens an input and finds its format by its structure, never by its name.
  ///
  /// A UTF-8 byte order mark at the start is passed over.
  package static func open(
    _ input: TrafficInput, limits: TrafficLimits = TrafficLimits(),
    monitor: InputMonitor = InputMonitor()
  ) throws(TrafficError) -> Self {
    var chunks = try Chunks(input, limits: limits, monitor: monitor)
    try passByteOrderMark(&chunks)
    guard try chunks.skipBlank() else {
      return Self(format: nil, entries: .lines(chunks.lineParts()))
    }
    let format = try detect(&chunks)
    return Self(format: format, entries: format.open(chunks))
  }

  /// Reads on until some format knows the file, or the file ends, or the limit of an entry.
  private static func detect(_ chunks: inout Chunks) throws(TrafficError) -> TrafficFormat {
    while true {
      let isFinal = chunks.isFinal || chunks.count >= chunks.limits.maxEntry
      let outcome = chunks.withBytes { bytes in
        let outline = Outline(bytes, from: 0, isFinal: isFinal)
        let format =
          TrafficFormat.all.first { $0.recognizes(outline) } ?? laterLines(bytes, after: outline)
        return (format: format, isOpen: outline.ending == .open, seen: outline.words(in: bytes))
      }
      if let format = outcome.format { return format }
      guard !isFinal, outcome.isOpen || chunks.count < laterLinesLimit else {
        let isCut = !chunks.isFinal && chunks.count >= chunks.limits.maxEntry
        let extent = isCut ? ", as far as one entry may go (\(chunks.limits.maxEntry) bytes)" : ""
        throw TrafficError(
          .unknownFormat, offset: chunks.offset, "no known format: \(outcome.seen)\(extent)")
      }
      try chunks.fill()
    }
  }

  /// JSON Lines whose first lines are damaged, or are objects of another kind.
  ///
  /// The line that shows it must be whole: text that merely quotes an exchange is no recording.
  private static func laterLines(_ bytes: Span<UInt8>, after first: Outline) -> TrafficFormat? {
    var outline = first
    while outline.ending != .open, !outline.spansLines {
      guard let lineFeed = firstLineFeed(in: bytes, from: outline.end(in: bytes)) else {
        return nil
      }
      outline = Outline(bytes, from: lineFeed + 1, isFinal: false)
      if case .whole = outline.ending, TrafficFormat.exchangeLines.recognizes(outline) {
        return .exchangeLines
      }
    }
    return nil
  }

  /// How far the first line of JSON Lines is sought, in bytes.
  private static let laterLinesLimit = 64 << 10

  private static func passByteOrderMark(_ chunks: inout Chunks) throws(TrafficError) {
    while chunks.count < 4, !chunks.isFinal { try chunks.fill() }
    guard !chunks.withBytes(isWide) else {
      throw TrafficError(.unsupportedEncoding, "UTF-16 or UTF-32: a recording must be UTF-8")
    }
    let hasMark = chunks.withBytes { bytes in
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }
    if hasMark { chunks.use(3) }
  }

  /// Whether a text begins as UTF-16 or UTF-32: a byte order mark, or ASCII beside null bytes.
  private static func isWide(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    return switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE), (0, 0x09..<0x7F), (0x09..<0x7F, 0): true
    case (0, 0): bytes.count >= 4 && 0x09..<0x7F ~= bytes[3]
    default: false
    }
  }
}
