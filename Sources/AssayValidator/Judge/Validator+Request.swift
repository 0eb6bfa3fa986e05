import AssayCore
import AssayEngine

extension Validator {
  /// Judges the request, if the recording holds one, and keeps what its body captured.
  mutating func judgeRequest(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex?, _ operation: CompiledOperation,
    ignoresType: Bool, _ setting: Setting, _ part: inout JudgedPart
  ) -> BodyText {
    guard let request = exchange.request, let headers else {
      for slot in requestCaptures.indices { requestCaptures[slot] = .none }
      return .unrecorded
    }
    let text = BodyText(request.body, headers, of: exchange, limit: bodyLimit)
    let isStream = operation.input.isEventStream
    var judged = judgeBody(text, operation.input, of: operation, .request, setting)
    machine.exchangeCaptures(with: &requestCaptures)
    judgeFields(
      &judged, headers, .request, isStream: isStream, ignoresType: ignoresType, exchange, setting,
      &part)
    if setting.source == .recorded {
      let url = request.url.range
      if RecordedPlaceholder.holdsTemplate(exchange.storage.bytes.span, url),
        !part.findings.contains(where: { $0.rule == .template })
      {
        part.findings.append(Template.url(exchange.text(request.url), setting))
      }
    }
    return judged.text
  }
}
