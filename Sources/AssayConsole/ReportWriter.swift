package import Assay
package import AssayCore
package import AssayReport

/// Renders answers and writes them out in large pieces.
///
/// Keeps the line that shows progress out of the report's way.
///
/// The first error of writing is kept, what follows is dropped, and `finish` throws it.
package struct ReportWriter: Sendable {
  private static let pieceSize = 1 << 16

  private var renderer: any ReportRenderer
  private let output: OutputFile
  private let isOnTerminal: Bool
  private var buffer = ReportBuffer()
  private var progress: Progress?
  /// Whether a line of progress may stand where the report goes on: it would erase half a line.
  private var isAtLineStart = true
  package private(set) var failure: CommandFailure?

  package init(renderer: any ReportRenderer, output: OutputFile, progress: Progress? = nil) {
    self.renderer = renderer
    self.output = output
    isOnTerminal = output.isTerminal
    self.progress = progress
    self.renderer.begin(into: &buffer)
  }

  package mutating func add(_ answers: Answers<Judgement>) {
    for judgement in answers.answers where failure == nil {
      renderer.add(judgement, into: &buffer)
      if buffer.bytes.count >= Self.pieceSize { flush() }
    }
    progress?.add(answers.entries, of: answers.file, mayShow: isAtLineStart)
  }

  /// Writes what there is to tell of one exchange at once: somebody watches the traffic.
  package mutating func add(_ judgement: Judgement) {
    guard failure == nil else { return }
    renderer.add(judgement, into: &buffer)
    if !buffer.bytes.isEmpty { flush() }
  }

  /// Erases the line that shows progress, so that something else can be written there.
  package mutating func clear() {
    progress?.erase()
  }

  package mutating func finish(
    _ summary: Summary, exitCode: AssayCore.ExitCode
  ) throws(CommandFailure) {
    clear()
    renderer.finish(summary, exitCode: exitCode, into: &buffer)
    flush()
    if let failure { throw failure }
    try output.finish()
  }

  private mutating func flush() {
    defer { buffer.removeAll() }
    guard failure == nil else { return }
    if isOnTerminal {
      clear()
      isAtLineStart = buffer.bytes.last == UInt8(ascii: "\n")
    }
    do {
      try output.send(buffer.bytes)
    } catch {
      failure = error
    }
  }
}
