import AssayCore
import AssayEngine

extension Validator {
  /// Judges the request, if the recording holds one, and keeps what its body captured.
  mutating func judgeRequest(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex?, _ operation: CompiledOperation,
    ignoresType: Bool, _ setting: Setting, _ findings: inout [Finding]
  ) -> BodyText {
    guard let request = exchange.request, let headers else {
      for slot in requestCaptures.indices { requestCaptures[slot] = .none }
      return .unrecorded
    }
    let text = BodyText(
      request.body, contentEncoding: headers.contentEncoding, of: exchange, limit: bodyLimit)
    let stated = ContentLength.length(headers.contentLength, of: exchange)
    var judged = judgeBody(text, operation.input, .request, statedLength: stated, setting)
    machine.exchangeCaptures(with: &requestCaptures)
    judgeFields(
      &judged, headers, .request, ignoresType: ignoresType, exchange, setting, &findings)
    findings += judged.run.findings
    if setting.source == .recorded {
      let url = request.url.range
      if RecordedPlaceholder.holdsTemplate(exchange.bytes.span, url),
        !findings.contains(where: { $0.rule == .template })
      {
        findings.append(Template.url(exchange.text(request.url), setting))
      }
    }
    return judged.text
  }
}
