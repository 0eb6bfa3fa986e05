import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// Judges a 2xx: the output's contract, whatever the body says of itself.
  mutating func judgeSuccess(
    _ exchange: borrowing Exchange, _ answer: Answer, _ operation: CompiledOperation,
    _ setting: Setting, _ request: BodyText, _ part: inout JudgedPart
  ) {
    let headers = answer.headers
    if let finding = SuccessStatus.check(answer.status, setting) { part.findings.append(finding) }
    if let finding = MissingRequestID.check(headers, compiled.binding, setting) {
      part.findings.append(finding)
    }
    if let name = ErrorName(headers, of: exchange, compiled.binding) {
      part.findings.append(
        TypeHeaderOnSuccess.finding(name.short, status: answer.status, compiled.binding, setting))
    }
    let text = BodyText(answer.body, headers, of: exchange, limit: bodyLimit)
    var judged = JudgedBody(text: text, run: .none)
    let isStream = operation.output.isEventStream
    if !isStream, text.isJudged {
      judged.run = judgeOutput(
        text.storage.span.extracting(text.range), answer.status, operation, request, setting)
    }
    judgeFields(
      &judged, headers, .response, isStream: isStream, ignoresType: answer.ignoresType, exchange,
      setting, &part)
  }

  /// Judges the body of a success: its shapes, what it repeats, and whether it names an error.
  mutating func judgeOutput(
    _ bytes: Span<UInt8>, _ status: Int, _ operation: CompiledOperation, _ request: BodyText,
    _ setting: Setting
  ) -> RunBody {
    let run = run(operation.output, bytes, of: operation, .response, setting)
    return judgeOutput(run, bytes, status, operation, request, setting)
  }

  /// What a body that was run holds of errors, and of what it should repeat.
  func judgeOutput(
    _ run: RunBody, _ bytes: Span<UInt8>, _ status: Int, _ operation: CompiledOperation,
    _ request: BodyText, _ setting: Setting
  ) -> RunBody {
    guard run.isJSON else { return run }
    var run = run
    if run.findings.isEmpty {
      compare(bytes, request, operation, setting, &run.findings)
    } else if let finding = errorInSuccess(run, bytes, status, operation, setting) {
      run.findings.removeAll { $0.rule.isOfShape }
      run.findings.append(finding)
    } else {
      run.findings.removeAll(where: isStray)
      compare(bytes, request, operation, setting, &run.findings)
    }
    return run
  }

  /// Whether a finding calls a member at the top unknown that never is.
  private func isStray(_ finding: Finding) -> Bool {
    finding.rule == .unknownMember
      && compiled.binding.strayNames.contains { finding.pointer == "/" + $0 }
  }

  /// The error that a success's body names in a member that the output does not model.
  private func errorInSuccess(
    _ run: RunBody, _ bytes: Span<UInt8>, _ status: Int, _ operation: CompiledOperation,
    _ setting: Setting
  ) -> Finding? {
    // Such a member is unknown to the output: a body without unknown members has none.
    guard run.findings.contains(where: { $0.rule == .unknownMember }) else { return nil }
    let carriers = compiled.binding.errorMembers.map { Array($0.name.utf8) }
    let members = JSONText.members(
      ofObjectAt: JSONText.start(of: bytes), in: bytes, where: carriers.contains)
    for (name, value) in members {
      let member = String(decoding: name, as: UTF8.self)
      guard !operation.outputNames.contains(member),
        let text = JSONText.string(at: value, in: bytes)
      else { continue }
      let error = ErrorName(text, carrier: .member(member, offset: value))
      guard compiled.isKnown(error) else { continue }
      return ErrorInSuccess.finding(
        error.short, member: member, status: status, at: Place(.response, value, in: bytes),
        setting)
    }
    return nil
  }
}

extension RuleID {
  /// Whether the rule is about shapes.
  var isOfShape: Bool { rawValue.hasPrefix("shape/") }
}
