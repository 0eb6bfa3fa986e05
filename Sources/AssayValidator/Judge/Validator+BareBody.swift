package import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// Judges a bare response body as a success of an operation: its JSON and its shapes alone.
  ///
  /// There is no request to echo and there are no header fields; an exchange without a response, or
  /// with a body that is not there, is skipped.
  package mutating func judgeBareBody(
    _ exchange: borrowing Exchange, operation name: String, at location: Location
  ) -> Judgement {
    var judgement = Judgement(
      location: location, service: compiled.contract.service.id, operation: name)
    guard let operation = compiled.operations[name] else {
      judgement.skipped = .notInSpec
      return judgement
    }
    guard let response = exchange.response else {
      judgement.skipped = .noResponse
      return judgement
    }
    let setting = Setting(source: exchange.source, profile: profile)
    machine.seesTemplates = exchange.source == .recorded
    judgement.outcome = "success"
    for slot in requestCaptures.indices { requestCaptures[slot] = .none }
    let text = BodyText(response.body, contentEncoding: nil, of: exchange, limit: bodyLimit)
    let judged = judgeOutput(text, 200, operation, setting, .unrecorded, statedLength: nil)
    var findings = judged.findings
    if let finding = ContentEncoding.check(text, .response, setting) { findings.append(finding) }
    if findings.count > 1 {
      Template.merge(&findings)
      findings.sort(by: Finding.inReportOrder)
    }
    judgement.findings = findings
    return judgement
  }
}
