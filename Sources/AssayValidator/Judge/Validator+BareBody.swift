package import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// Judges a bare response body as a success of an operation: its JSON and its shapes alone.
  ///
  /// There is no request to echo and there are no header fields.
  package mutating func judgeBareBody(
    _ bytes: Span<UInt8>, operation name: String, at location: Location
  ) -> Judgement {
    var judgement = Judgement(
      location: location, service: compiled.contract.service.id, operation: name)
    guard let operation = operation(named: name, &judgement) else { return judgement }
    judgement.outcome = "success"
    machine.seesTemplates = true
    for slot in requestCaptures.indices { requestCaptures[slot] = .none }
    let setting = Setting(source: .recorded, profile: profile)
    var findings = judgeOutput(bytes, 200, operation, .unrecorded, setting).findings
    if findings.count > 1 {
      Template.merge(&findings)
      findings.sort(by: Finding.inReportOrder)
    }
    judgement.findings = findings
    return judgement
  }
}
