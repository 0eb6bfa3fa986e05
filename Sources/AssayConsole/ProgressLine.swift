import AssayCore
import AssayReport
package import AssayTraffic

/// How far a run has come, in one line: `session.jsonl  42 %  1,204 exchanges  812 MB/s`.
package struct ProgressLine: Hashable, Sendable {
  /// The input that is read.
  package var file: String
  package var position: InputMonitor.Position
  /// Entries of all inputs so far.
  package var entries: Int
  /// Bytes that were read of all inputs.
  package var bytes: Int
  package var elapsed: Duration

  /// The line in at most `width` columns: the name loses its beginning first.
  package func text(width: Int) -> String {
    let figures =
      ([percent, Quantity(entries, "exchange", "exchanges").description, speed]
      .compactMap { $0 }).joined(separator: "  ")
    let room = width - figures.utf8.count - 2
    guard room >= Self.leastName else { return String(figures.prefix(max(width, 0))) }
    return "\(Self.shortened(name, to: room))  \(figures)"
  }

  private var name: String { file == "-" ? "standard input" : Escaping.show(file, limit: 1000) }

  /// Nothing where the size is not known; a file that grows while it is read stays at 100.
  private var percent: String? {
    guard let size = position.size, size > 0 else { return nil }
    return "\(min(100 * position.offset / size, 100)) %"
  }

  private var speed: String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let megabytes = seconds > 0 ? Double(bytes) / 1e6 / seconds : 0
    guard megabytes < 10 else { return "\(Int(megabytes.rounded())) MB/s" }
    let tenths = Int((megabytes * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) MB/s"
  }

  /// The end of a name, which tells files apart; scalars beyond ASCII count as two columns.
  private static func shortened(_ name: String, to room: Int) -> String {
    guard columns(of: name) > room else { return name }
    var kept = name.unicodeScalars[...]
    while columns(of: String(kept)) > room - 1 { kept.removeFirst() }
    return "…" + String(kept)
  }

  private static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }

  private static let leastName = 8
}
