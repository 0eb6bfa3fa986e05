import Assay
import AssayConsole
import AssayCore
import AssaySpec
import AssayTraffic
import AssayValidator

/// One run of `assay decode`: every input, a line an exchange, one exit code.
struct DecodeRun {
  private static let pieceSize = 1 << 16

  private let output: OutputFile
  private var buffer: [UInt8] = []
  private var failure: CommandFailure?

  init(output: OutputFile = .standardOutput) {
    self.output = output
  }

  /// Decodes every input, those too that follow one that cannot be read.
  mutating func execute(
    paths: [String], with decoder: inout RecordingDecoder
  ) async throws(CommandFailure) -> AssayCore.ExitCode {
    var isIncomplete = false
    for path in paths where failure == nil && !decoder.counts.isInterrupted {
      do throws(CommandFailure) {
        try await decode(path, with: &decoder)
      } catch {
        flush()
        OutputFile.complain("error: \(error.message)")
        isIncomplete = true
      }
    }
    flush()
    if let failure { throw failure }
    return Self.exitCode(of: decoder.counts, isIncomplete: isIncomplete)
  }

  private mutating func decode(
    _ path: String, with decoder: inout RecordingDecoder
  ) async throws(CommandFailure) {
    do throws(UnreadInputs) {
      guard path == "-" else { return try await decoder.decode(path: path) { take($0) } }
    } catch {
      throw CommandFailure(error)
    }
    do throws(TrafficError) {
      try await decoder.decode(.standardInput, named: "-") { take($0) }
    } catch {
      throw CommandFailure(standardInput: error)
    }
  }

  /// Writes a line for each entry, and answers whether more can be written.
  private mutating func take(_ answers: Answers<DecodedEntry>) -> Bool {
    for entry in answers.answers where entry.skipped == nil && failure == nil {
      buffer += entry.line.utf8
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count >= Self.pieceSize { flush() }
    }
    return failure == nil
  }

  private mutating func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do {
      try output.send(buffer)
    } catch {
      failure = error
    }
  }

  private static func exitCode(
    of counts: RecordingDecoder.Counts, isIncomplete: Bool
  ) -> AssayCore.ExitCode {
    if isIncomplete || counts.isInterrupted { return .couldNotRun }
    if counts.failed > 0 { return .findings }
    guard counts.decoded == 0 else { return .passed }
    let reasons = counts.skippedBy.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let skipped = reasons.isEmpty ? "" : ": skipped " + reasons.joined(separator: ", ")
    OutputFile.complain("nothing was decoded\(skipped)")
    return .noEvidence
  }
}

extension DecodeRun {
  /// A decoder by these contracts, for inputs of bare bodies if `bodies` names their operation.
  static func decoder(
    _ contracts: [Contract], _ options: RecordingDecoder.Options, bodies: String?,
    monitor: InputMonitor, jobs: Int
  ) throws(CommandFailure) -> RecordingDecoder {
    try LoadedContracts.requireKnownProtocol(of: contracts)
    let decoder = RecordingDecoder(
      contracts: contracts, options: options,
      content: bodies.map { .bodies(operation: $0) } ?? .exchanges, monitor: monitor,
      jobs: jobs)
    for name in [options.operation, bodies].compactMap({ $0 })
    where !decoder.holds(operation: name) {
      throw CommandFailure(LoadedContracts.unknown(name, among: contracts))
    }
    return decoder
  }
}
