import AssayCore
import AssayTraffic

/// What there is in an input of bare bodies, a line an entry: `entry <body>`, or why it is damaged.
struct BodyTranscript {
  private(set) var lines: [String] = []
  /// Whether the last part was read.
  private(set) var isAtEnd = false
  private var parts: LineParts

  init(_ parts: LineParts) {
    self.parts = parts
  }

  /// The entries of a text that is read to its end.
  static func lines(of text: String, limits: TrafficLimits) throws -> [String] {
    var transcript = Self(try LineParts(.bytes(Array(text.utf8)), limits: limits))
    while !transcript.isAtEnd { transcript.readPart() }
    return transcript.lines
  }

  /// Whether the next part need not be waited for.
  var isReady: Bool { parts.isReady }

  /// Reads a part to its end; entries are counted on from those of the parts before.
  mutating func readPart() {
    guard let part = parts.next() else {
      isAtEnd = true
      return
    }
    let first = lines.count
    var reader = BodyLines(part)
    var body = ""
    while let item = reader.next({ bytes, _ in
      let end = bytes.indices.first { bytes[$0] == UInt8(ascii: "\n") } ?? bytes.count
      body = String(decoding: (0..<end).map { bytes[$0] }, as: UTF8.self)
      return end
    }) {
      lines.append(Self.line(item, body, from: first))
    }
  }

  private static func line(_ item: TrafficItem, _ body: String, from first: Int) -> String {
    switch item {
    case .exchange(let entry): "\(first + entry) <\(body)>"
    case .damaged(let entry, let offset, let detail):
      "\(first + entry) damaged at \(offset): \(detail)"
    case .skipped(let entry, let reason): "\(first + entry) skipped: \(reason.rawValue)"
    }
  }
}
