import AssayCore
import AssayEngine

extension Validator {
  /// Judges a status of 300 or more and answers the error's name, or nil where none is named.
  mutating func judgeError(
    _ exchange: borrowing Exchange, _ answer: Answer, _ operation: CompiledOperation,
    _ setting: Setting, _ part: inout JudgedPart
  ) -> Outcome {
    let headers = answer.headers
    if let finding = MissingRequestID.check(headers, compiled.binding, setting) {
      part.findings.append(finding)
    }
    let text = BodyText(answer.body, headers, of: exchange, limit: bodyLimit)
    let compiled = compiled
    let carriers = ErrorCarriers(
      headers, of: exchange, body: text, compiled.binding, isKnown: compiled.isKnown)
    if isNoObject(text) {
      part.findings.append(
        BodyNotJSON.finding(
          status: answer.status, contentType: headers.contentType.map { exchange.text($0) },
          setting))
      checkCodingAndLength(text, answer, exchange, setting, &part.findings)
      let error = carriers.header.flatMap { operation.errors[$0.short] }
      part.findings += outcomeFindings(
        carriers, error, answer.status, operation, text, isReadable: false, setting)
      return Outcome(carriers.header?.short, error)
    }
    let name = carriers.chosen
    let error = name.flatMap { operation.errors[$0.short] }
    let structure = error?.body ?? operation.unmodeledError
    var judged = judgeBody(text, structure, of: operation, .response, setting)
    if error == nil { judged.run.findings.removeAll { $0.rule.isOfShape } }
    judgeFields(
      &judged, headers, .response, isStream: false, ignoresType: answer.ignoresType, exchange,
      setting, &part)
    // Without the whole body, a carrier may just not have been reached.
    let isReadable = judged.run.isJSON
    part.findings += outcomeFindings(
      carriers, error, answer.status, operation, text, isReadable: isReadable, setting)
    return Outcome(name?.short, error)
  }

  /// Whether a body is there, is no recorder's mark, and does not begin as a JSON object.
  private func isNoObject(_ text: BodyText) -> Bool {
    guard text.isRecorded, !text.isEmpty, text.isReadable else { return false }
    if machine.seesTemplates, RecordedPlaceholder.isMark(text.storage.span, text.range) {
      return false
    }
    return JSONText.firstByte(of: text.storage.span.extracting(text.range)) != 0x7b
  }

  private func checkCodingAndLength(
    _ text: BodyText, _ answer: Answer, _ exchange: borrowing Exchange, _ setting: Setting,
    _ findings: inout [Finding]
  ) {
    let length = ContentLength.check(
      text, stated: answer.headers.contentLength, of: exchange, isJSON: false, .response, setting)
    let coding = ContentEncoding.check(text, .response, setting)
    findings += [length, coding].compactMap { $0 }
  }

  /// The findings on the error's name and status.
  private func outcomeFindings(
    _ carriers: ErrorCarriers, _ error: CompiledError?, _ status: Int,
    _ operation: CompiledOperation, _ body: BodyText, isReadable: Bool, _ setting: Setting
  ) -> [Finding] {
    guard let name = carriers.chosen else {
      return isReadable
        ? [TypeMissing.finding(status: status, compiled.binding, hint: carriers.hint, setting)]
        : []
    }
    var findings: [Finding] = []
    if let conflict = carriers.conflict {
      findings.append(
        TypeConflict.finding(
          header: Escaping.show(conflict.header, limit: 80),
          body: Escaping.show(conflict.body, limit: 80), compiled.binding, setting))
    }
    if let error {
      let broken = ErrorStatus.check(status, error, setting)
      let finding = broken ?? StatusAuthority.check(status, error, setting)
      if let finding { findings.append(finding) }
    } else if compiled.isCommon(name) {
      findings.append(CommonError.finding(name, in: body, setting))
      if let finding = ErrorStatus.check(status, common: name.short, setting) {
        findings.append(finding)
      }
    } else {
      findings.append(
        Unmodeled.finding(name, in: body, modeled: operation.errors.keys, setting))
    }
    return findings
  }
}
