import AssayCore
import AssayEngine
import AssaySpec

/// What judging a body came to.
struct JudgedBody {
  var text: BodyText
  /// Whether the text was run and is JSON.
  var isJSON: Bool
  /// Findings of `json/*` and `shape/*`.
  var findings: [Finding]
  /// Whether nothing may be said of the body, nor of its length: template variables broke it.
  var isTemplate = false
  /// Whether the text breaks off.
  var isTruncated = false
}

extension Validator {
  /// Runs a body's program and explains what departs from it.
  ///
  /// An empty body is `{}`. A body that cannot be decoded, or that the recording does not hold
  /// though its length is stated, is not run.
  mutating func judgeBody(
    _ text: BodyText, _ structure: CompiledStructure, _ part: Part, statedLength: Int?,
    _ setting: Setting
  ) -> JudgedBody {
    var judged = JudgedBody(text: text, isJSON: false, findings: [])
    if case .undecodable = text.coding { return judged }
    if !text.isRecorded, let statedLength, statedLength > 0 { return judged }
    let bytes =
      text.isEmpty
      ? Self.emptyObject.span : text.storage.span.extracting(text.range)
    judged.isJSON = machine.run(structure.program, bytes) >= 0
    guard !machine.violations.isEmpty else { return judged }
    if !judged.isJSON {
      judged.isTruncated = machine.violations.last?.detail == .truncated
      if machine.seesTemplates, RecordedPlaceholder.holdsTemplate(bytes, 0..<bytes.count) {
        judged.isTemplate = true
        judged.findings = [Template.unreadable(part, setting)]
        return judged
      }
    }
    let explain = Explain(setting: setting, part: part, structure: structure)
    judged.findings = explain.findings(machine.violations, in: bytes)
    return judged
  }

  private static let emptyObject: [UInt8] = [0x7b, 0x7d]

  /// The rules of a part's header fields, and which of the body's findings they silence.
  func judgeFields(
    _ judged: inout JudgedBody, _ headers: HeaderIndex, _ part: Part, ignoresType: Bool,
    _ exchange: borrowing Exchange, _ setting: Setting, _ findings: inout [Finding]
  ) {
    if !ignoresType {
      let label = ContentType.check(
        headers.contentType.map { exchange.text($0) },
        mediaType: compiled.contract.service.wireProtocol.mediaType,
        hasBody: !judged.text.isEmpty, part, setting)
      if let finding = label.finding { findings.append(finding) }
      if case .wrong = label.label, !judged.isJSON { judged.findings = [] }
      if case .eventStream = label.label {
        judged.findings = []
        return
      }
    }
    let stated = headers.contentLength.map { exchange.text($0) }
    if judged.isTruncated, let length = stated.flatMap(ContentLength.length),
      judged.text.storedLength < length, judged.text.coding == .asStated
    {
      judged.findings = []
      findings.append(
        TruncatedBody.finding(judged.text, stated: length, part, setting))
    } else if !judged.isTemplate,
      let finding = ContentLength.check(
        judged.text, stated: stated, isJSON: judged.isJSON, part, setting)
    {
      findings.append(finding)
    }
    if let finding = ContentEncoding.check(judged.text, part, setting) {
      findings.append(finding)
    }
  }
}
