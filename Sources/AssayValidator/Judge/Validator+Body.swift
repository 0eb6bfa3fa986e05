import AssayCore
import AssayEngine
import AssaySpec

/// What running a program over the text of a body came to.
struct RunBody {
  /// Whether the text is JSON.
  var isJSON: Bool
  /// Findings of `json/*` and `shape/*`.
  var findings: [Finding]
  /// Whether nothing may be said of the body, nor of its length: template variables broke it.
  var isTemplate = false
  /// Whether the text breaks off.
  var isTruncated = false

  /// A body that is not judged.
  static let none = Self(isJSON: false, findings: [])
}

/// What judging a body came to.
struct JudgedBody {
  var text: BodyText
  var run: RunBody
}

extension Validator {
  /// Runs a body's program and explains what departs from it.
  ///
  /// An empty body is `{}`. A stream of events, a body that cannot be decoded, or one that the
  /// recording does not hold though its length is stated, is not run.
  mutating func judgeBody(
    _ text: BodyText, _ structure: CompiledStructure, of operation: CompiledOperation,
    _ part: Part, _ setting: Setting
  ) -> JudgedBody {
    guard !structure.isEventStream, text.isJudged else {
      machine.forgetCaptures()
      return JudgedBody(text: text, run: .none)
    }
    let bytes = text.storage.span.extracting(text.range)
    return JudgedBody(text: text, run: run(structure, bytes, of: operation, part, setting))
  }

  /// Runs a program over a text and explains what departs from it.
  mutating func run(
    _ structure: CompiledStructure, _ bytes: Span<UInt8>, of operation: CompiledOperation,
    _ part: Part, _ setting: Setting
  ) -> RunBody {
    let isJSON = machine.run(structure.program, bytes) >= 0
    return explained(structure, bytes, isJSON: isJSON, of: operation, part, setting)
  }

  /// Explains what the machine just found in a text.
  mutating func explained(
    _ structure: CompiledStructure, _ bytes: Span<UInt8>, isJSON: Bool,
    of operation: CompiledOperation, _ part: Part, _ setting: Setting
  ) -> RunBody {
    var run = RunBody(isJSON: isJSON, findings: [])
    if machine.violations.isEmpty || notes.hushes(machine.violations, structure) { return run }
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

  /// Adds what is wrong with a part's header fields, and what they leave of the body's findings.
  mutating func judgeFields(
    _ judged: inout JudgedBody, _ headers: HeaderIndex, _ part: Part, isStream: Bool,
    ignoresType: Bool, _ exchange: borrowing Exchange, _ setting: Setting,
    _ result: inout JudgedPart
  ) {
    if !ignoresType {
      let type = isStream ? compiled.binding.eventStreamType : compiled.binding.mediaType
      let label = ContentType.check(
        headers.contentType, of: exchange, mediaType: type, hasBody: !judged.text.isEmpty, part,
        setting)
      if let finding = label.finding { result.findings.append(finding) }
      if case .wrong = label.label, !judged.run.isJSON { judged.run.findings = [] }
    }
    if isStream {
      result.unjudged = .eventStream
    } else {
      judgeLength(&judged, headers.contentLength, part, exchange, setting, &result)
    }
    if let finding = ContentEncoding.check(judged.text, part, setting) {
      result.findings.append(finding)
    }
    if !judged.run.findings.isEmpty { result.findings += judged.run.findings }
  }

  /// Whether a body has the stated length; one that breaks off is nothing but that.
  private func judgeLength(
    _ judged: inout JudgedBody, _ stated: Slice?, _ part: Part, _ exchange: borrowing Exchange,
    _ setting: Setting, _ result: inout JudgedPart
  ) {
    if judged.text.isLost { result.unjudged = .notRecorded }
    if judged.run.isTruncated, let length = ContentLength.length(stated, of: exchange),
      judged.text.storedLength < length, judged.text.coding == .asStated
    {
      judged.run.findings = []
      result.findings.append(TruncatedBody.finding(judged.text, stated: length, part, setting))
    } else if !judged.run.isTemplate,
      let finding = ContentLength.check(
        judged.text, stated: stated, of: exchange, isJSON: judged.run.isJSON, part, setting)
    {
      result.findings.append(finding)
    }
  }
}
