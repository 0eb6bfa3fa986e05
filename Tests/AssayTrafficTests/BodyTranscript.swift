import AssayCore
import AssayTraffic

/// What there is in parts of bare bodies, a line an entry: `entry <body>`, or why it is damaged.
struct BodyTranscript: Equatable {
  private(set) var lines: [String] = []

  /// Reads a part to its end; entries are counted on from those of the parts before.
  mutating func read(_ part: LinePart) {
    let first = lines.count
    var reader = BodyLines(part)
    var body = ""
    while let item = reader.next({ bytes, _ in
      let end = bytes.indices.first { bytes[$0] == UInt8(ascii: "\n") } ?? bytes.count
      body = String(decoding: (0..<end).map { bytes[$0] }, as: UTF8.self)
      return end
    }) {
      switch item {
      case .exchange(let entry): lines.append("\(first + entry) <\(body)>")
      case .damaged(let entry, let offset, let detail):
        lines.append("\(first + entry) damaged at \(offset): \(detail)")
      case .skipped(let entry, let reason):
        lines.append("\(first + entry) skipped: \(reason.rawValue)")
      }
    }
  }
}
