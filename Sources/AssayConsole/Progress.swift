import AssayCore
package import AssayTraffic

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Shows on a terminal how far a run has come, in one line that is written over and over.
///
/// An exchange costs a comparison: the clock is read only after the system was asked for bytes.
package struct Progress: Sendable {
  private static let delay = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  private let output: OutputFile
  private let monitor: InputMonitor
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var entries = 0
  private var bytesSeen = 0
  private var isShown = false

  /// Nil where nobody would see it, or the terminal cannot erase a line.
  package init?(
    on output: OutputFile = .standardError, monitor: InputMonitor,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    guard output.isTerminal, environment["TERM", default: "dumb"] != "dumb" else { return nil }
    self.output = output
    self.monitor = monitor
    start = .now
    next = start + Self.delay
  }

  /// Counts entries, and shows the line if it is time to.
  package mutating func add(_ count: Int, of file: String, mayShow: Bool) {
    entries += count
    guard monitor.bytesRead != bytesSeen else { return }
    bytesSeen = monitor.bytesRead
    let now = ContinuousClock.now
    guard mayShow, now >= next else { return }
    next = now + Self.interval
    show(file, elapsed: now - start)
  }

  /// Leaves the terminal as it was.
  package mutating func erase() {
    guard isShown else { return }
    isShown = false
    try? output.send(Array(Self.clearing.utf8))
  }

  private mutating func show(_ file: String, elapsed: Duration) {
    let line = ProgressLine(
      file: file, position: monitor.position, entries: entries, bytes: bytesSeen,
      elapsed: elapsed)
    // The last column stays free: some terminals wrap as soon as it is written.
    let text = line.text(width: output.columns - 1)
    isShown = true
    try? output.send(Array((Self.clearing + text).utf8))
  }

  /// To the first column, then erase to the end of the line.
  private static let clearing = "\r\u{1B}[K"
}
