import AssayCore
import AssayEngine
import AssaySpec

/// What running a program over the text of a body came to.
struct RunBody {
  /// Whether the text is JSON.
  var isJSON: Bool
  /// Findings of `json/*` and `shape/*`.
  var findings: [Finding] = []
  /// Whether nothing may be said of the body, nor of its length: template variables broke it.
  var isTemplate = false
  /// Whether the text breaks off.
  var isTruncated = false

  /// A body that is not judged.
  static var none: Self { Self(isJSON: false) }
}

extension Validator {
  /// Runs a message's program over its body and explains what departs from it.
  ///
  /// An empty body is `{}`. A stream of events, a body that cannot be decoded, or one that the
  /// recording does not hold though its length is stated, is not run.
  mutating func runBody(
    of message: borrowing HTTPMessage, _ structure: CompiledStructure,
    _ operation: CompiledOperation, _ exchange: borrowing Exchange, _ setting: Setting
  ) -> RunBody {
    guard !structure.isEventStream, message.body.isJudged else {
      machine.forgetCaptures()
      return .none
    }
    let part = message.part
    return message.body.withBytes(of: exchange) {
      run(structure, $0, of: operation, part, setting)
    }
  }

  /// Runs a program over a text and explains what departs from it.
  mutating func run(
    _ structure: CompiledStructure, _ bytes: Span<UInt8>, of operation: CompiledOperation,
    _ part: Part, _ setting: Setting
  ) -> RunBody {
    let isJSON = machine.run(structure.program, bytes) >= 0
    if isJSON, isNothingToTell(of: structure) { return RunBody(isJSON: true) }
    return explained(structure, bytes, isJSON: isJSON, of: operation, part, setting)
  }

  /// Whether the machine just found nothing, or nothing that need be explained.
  mutating func isNothingToTell(of structure: CompiledStructure) -> Bool {
    machine.violations.isEmpty || notes.hushes(machine.violations, structure)
  }

  /// Explains what the machine just found in a text.
  @inline(never)
  mutating func explained(
    _ structure: CompiledStructure, _ bytes: Span<UInt8>, isJSON: Bool,
    of operation: CompiledOperation, _ part: Part, _ setting: Setting
  ) -> RunBody {
    var run = RunBody(isJSON: isJSON)
    if !isJSON {
      if machine.seesTemplates, isBrokenByPlaceholder(bytes) {
        run.isTemplate = true
        run.findings = [Template.unreadable(part, setting)]
        return run
      }
      run.isTruncated = machine.violations.last?.detail == .truncated
    }
    let explain = Explain(
      setting: setting, part: part, structure: structure, operation: operation.name)
    run.findings = explain.findings(of: machine, in: bytes, &notes)
    return run
  }

  /// Whether the text that just failed holds template variables, or a recorder's mark where it failed.
  private func isBrokenByPlaceholder(_ bytes: Span<UInt8>) -> Bool {
    guard let fault = machine.violations.last else { return false }
    return RecordedPlaceholder.isMark(around: Int(fault.offset), in: bytes)
      || RecordedPlaceholder.holdsTemplate(bytes, 0..<bytes.count)
  }
}
