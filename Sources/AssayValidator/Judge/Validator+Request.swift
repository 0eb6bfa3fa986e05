import AssayCore
import AssayEngine

extension Validator {
  /// Judges the request, if the recording holds one, and keeps what its body captured.
  ///
  /// Answers the text of its body, of which the captures are places.
  mutating func judgeRequest(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex, _ operation: CompiledOperation,
    ignoresType: Bool, _ setting: Setting, _ part: inout JudgedPart
  ) -> BodyText {
    guard let request = exchange.request else {
      forgetRequest()
      return BodyText()
    }
    let message = HTTPMessage(
      part: .request, headers: headers,
      body: BodyText(request.body, headers, of: exchange, limit: bodyLimit),
      ignoresType: ignoresType)
    var run = runBody(of: message, operation.input, operation, exchange, setting)
    machine.exchangeCaptures(with: &requestCaptures)
    judgeFields(
      of: message, &run, isStream: operation.input.isEventStream, exchange, setting, &part)
    if setting.isRecorded,
      RecordedPlaceholder.holdsTemplate(exchange.storage.bytes.span, request.url.range),
      !part.findings.contains(where: { $0.rule == .template })
    {
      part.findings.append(Template.url(exchange.text(request.url), setting))
    }
    return message.body
  }

  /// Forgets what the last request's body held: there is nothing to compare an answer with.
  mutating func forgetRequest() {
    for slot in requestCaptures.indices { requestCaptures[slot] = .none }
  }
}
