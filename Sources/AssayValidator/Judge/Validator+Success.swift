import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// Judges a 2xx: the output's contract, whatever the body says of itself.
  ///
  /// - Parameter sent: the text of the request's body.
  mutating func judgeSuccess(
    _ exchange: borrowing Exchange, _ answer: borrowing HTTPMessage, _ status: Int,
    _ operation: CompiledOperation, _ setting: Setting, sent: borrowing BodyText,
    _ part: inout JudgedPart
  ) {
    if SuccessStatus.isBroken(by: status) {
      part.findings.append(SuccessStatus.finding(status, setting))
    }
    if MissingRequestID.isBroken(by: answer, compiled.binding) {
      part.findings.append(MissingRequestID.finding(compiled.binding, setting))
    }
    if let name = ErrorName(answer, of: exchange, compiled.binding) {
      part.findings.append(
        TypeHeaderOnSuccess.finding(name.short, status: status, compiled.binding, setting))
    }
    let isStream = operation.output.isEventStream
    var run = RunBody.none
    if !isStream, answer.body.isJudged {
      run = answer.body.withBytes(of: exchange) { bytes in
        sent.withBytes(of: exchange) { judgeOutput(bytes, status, operation, sent: $0, setting) }
      }
    }
    judgeFields(of: answer, &run, isStream: isStream, exchange, setting, &part)
  }

  /// Judges the body of a success: its shapes, what it repeats, and whether it names an error.
  private mutating func judgeOutput(
    _ bytes: Span<UInt8>, _ status: Int, _ operation: CompiledOperation, sent: Span<UInt8>,
    _ setting: Setting
  ) -> RunBody {
    var run = run(operation.output, bytes, of: operation, .response, setting)
    judgeOutput(&run, bytes, status, operation, sent: sent, setting)
    return run
  }

  /// What a body that was run holds of errors, and of what it should repeat.
  func judgeOutput(
    _ run: inout RunBody, _ bytes: Span<UInt8>, _ status: Int, _ operation: CompiledOperation,
    sent: Span<UInt8>, _ setting: Setting
  ) {
    guard run.isJSON else { return }
    if !run.findings.isEmpty {
      if let finding = errorInSuccess(run, bytes, status, operation, setting) {
        run.findings.removeAll { $0.rule.isOfShape }
        run.findings.append(finding)
        return
      }
      let strayPointers = compiled.binding.strayNames.map { "/" + $0 }
      // Members that are never called unknown, whatever the output models.
      run.findings.removeAll { finding in
        finding.rule == .unknownMember && strayPointers.contains { $0 == finding.pointer }
      }
    }
    compare(bytes, with: sent, operation, setting, &run.findings)
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
        let error = ErrorName(valueAt: value, in: bytes), compiled.isKnown(error)
      else { continue }
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
