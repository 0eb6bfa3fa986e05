import AssayCore
import AssayTraffic

/// What there is in an input of bare bodies, a line an entry: `entry <body>`, whether it was kept, or why
/// it is damaged. Those that begin with `kept` are.
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
    while let line = reader.next({ bytes in
      let end = bytes.indices.first { bytes[$0] == UInt8(ascii: "\n") } ?? bytes.count
      body = Self.text(of: bytes.extracting(..<end))
      return body.hasPrefix("kept") ? nil : end
    }) {
      switch line {
      case .passed: lines.append("\(lines.count) <\(body)>")
      case .kept(let entry, let range):
        reader.withBody(range) { lines.append("\(first + entry) kept <\(Self.text(of: $0))>") }
      case .damaged(let entry, let offset, let detail):
        lines.append("\(first + entry) damaged at \(offset): \(detail)")
      }
    }
  }

  private static func text(of bytes: Span<UInt8>) -> String {
    String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }
}
