import AssayCore
import AssayReport

/// Renders answers and writes them out in large pieces.
///
/// The first error of writing is kept, what follows is dropped, and `finish` throws it.
struct ReportWriter: Sendable {
  private static let pieceSize = 1 << 16

  private var renderer: any ReportRenderer
  private let output: OutputFile
  private var buffer = ReportBuffer()
  private(set) var failure: CommandFailure?

  init(renderer: any ReportRenderer, output: OutputFile) {
    self.renderer = renderer
    self.output = output
    self.renderer.begin(into: &buffer)
  }

  mutating func add(_ judgement: Judgement) {
    guard failure == nil else { return }
    renderer.add(judgement, into: &buffer)
    if buffer.bytes.count >= Self.pieceSize { flush() }
  }

  mutating func finish(
    _ summary: Summary, exitCode: AssayCore.ExitCode
  ) throws(CommandFailure) {
    renderer.finish(summary, exitCode: exitCode, into: &buffer)
    flush()
    if let failure { throw failure }
    try output.finish()
  }

  private mutating func flush() {
    defer { buffer.removeAll() }
    guard failure == nil else { return }
    do {
      try output.send(buffer.bytes)
    } catch {
      failure = error
    }
  }
}
