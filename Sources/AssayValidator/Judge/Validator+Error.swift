import AssayCore
import AssayEngine

extension Validator {
  /// Judges a status of 300 or more and answers the error's name, or nil where none is named.
  mutating func judgeError(
    _ exchange: borrowing Exchange, _ answer: borrowing HTTPMessage, _ status: Int,
    _ operation: CompiledOperation, _ setting: Setting, _ part: inout JudgedPart
  ) -> Outcome {
    if MissingRequestID.isBroken(by: answer, compiled.binding) {
      part.findings.append(MissingRequestID.finding(compiled.binding, setting))
    }
    return answer.body.withBytes(of: exchange) { bytes in
      let carriers = ErrorCarriers(
        answer, bytes, of: exchange, compiled.binding, isKnown: compiled.isKnown)
      return isNoObject(answer.body, bytes)
        ? judgePage(exchange, answer, bytes, status, carriers, operation, setting, &part)
        : judgeError(exchange, answer, bytes, status, carriers, operation, setting, &part)
    }
  }

  /// Judges an error whose body is an object, or is not there.
  private mutating func judgeError(
    _ exchange: borrowing Exchange, _ answer: borrowing HTTPMessage, _ bytes: Span<UInt8>,
    _ status: Int, _ carriers: ErrorCarriers, _ operation: CompiledOperation, _ setting: Setting,
    _ part: inout JudgedPart
  ) -> Outcome {
    let name = carriers.chosen?.short
    let error = name.flatMap { operation.errors[$0] }
    let structure = error?.body ?? operation.unmodeledError
    var run = runBody(of: answer, structure, operation, exchange, setting)
    if error == nil { run.findings.removeAll { $0.rule.isOfShape } }
    // Without the whole body, a carrier may just not have been reached.
    let isReadable = run.isJSON
    judgeFields(of: answer, &run, isStream: false, exchange, setting, &part)
    judgeOutcome(
      carriers, error, status, operation, bytes, isReadable: isReadable, setting, &part.findings)
    return Outcome(name, error)
  }

  /// Whether a body is there, is no recorder's mark, and does not begin as a JSON object.
  private func isNoObject(_ body: borrowing BodyText, _ bytes: Span<UInt8>) -> Bool {
    guard body.isRecorded, !body.isEmpty, body.isReadable,
      JSONText.firstByte(of: bytes) != 0x7b
    else { return false }
    return !(machine.seesTemplates && RecordedPlaceholder.isMark(bytes, 0..<bytes.count))
  }

  /// Judges an answer in place of which a proxy sent a page of its own.
  private func judgePage(
    _ exchange: borrowing Exchange, _ answer: borrowing HTTPMessage, _ bytes: Span<UInt8>,
    _ status: Int, _ carriers: ErrorCarriers, _ operation: CompiledOperation, _ setting: Setting,
    _ part: inout JudgedPart
  ) -> Outcome {
    let contentType = answer.headers.contentType.map { exchange.text($0) }
    part.findings.append(
      BodyNotJSON.finding(status: status, contentType: contentType, setting))
    var page = RunBody.none
    judgeLength(of: answer, &page, exchange, setting, &part)
    judgeCoding(of: answer, setting, &part)
    let name = carriers.header?.short
    let error = name.flatMap { operation.errors[$0] }
    judgeOutcome(
      carriers, error, status, operation, bytes, isReadable: false, setting, &part.findings)
    return Outcome(name, error)
  }

  /// Adds what is wrong with the error's name and status.
  private func judgeOutcome(
    _ carriers: ErrorCarriers, _ error: CompiledError?, _ status: Int,
    _ operation: CompiledOperation, _ bytes: Span<UInt8>, isReadable: Bool, _ setting: Setting,
    _ findings: inout [Finding]
  ) {
    guard let name = carriers.chosen else {
      if isReadable {
        findings.append(
          TypeMissing.finding(status: status, compiled.binding, hint: carriers.hint, setting))
      }
      return
    }
    if let conflict = carriers.conflict {
      findings.append(
        TypeConflict.finding(
          header: Escaping.show(conflict.header, limit: 80),
          body: Escaping.show(conflict.body, limit: 80), compiled.binding, setting))
    }
    if let error {
      if ErrorStatus.isBroken(by: status, error) {
        findings.append(ErrorStatus.finding(status, error, setting))
      } else if StatusAuthority.isBroken(by: status, error) {
        findings.append(StatusAuthority.finding(status, error, setting))
      }
    } else if compiled.isCommon(name) {
      findings.append(CommonError.finding(name, in: bytes, setting))
      if ErrorStatus.isBroken(byCommon: status) {
        findings.append(ErrorStatus.finding(status, common: name.short, setting))
      }
    } else {
      findings.append(
        Unmodeled.finding(name, in: bytes, modeled: operation.errors.keys, setting))
    }
  }
}
