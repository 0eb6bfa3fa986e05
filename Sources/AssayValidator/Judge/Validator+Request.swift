import AssayCore
import AssayEngine

extension Validator {
  /// Judges the request, if the recording holds one, and keeps what its body captured.
  mutating func judgeRequest(
    _ exchange: borrowing Exchange, _ message: borrowing HTTPMessage,
    _ operation: CompiledOperation, _ setting: Setting, _ part: inout JudgedPart
  ) {
    guard let url = exchange.requestURL else { return forgetRequest() }
    var run = runBody(of: message, operation.input, operation, exchange, setting)
    machine.exchangeCaptures(with: &requestCaptures)
    judgeFields(
      of: message, &run, isStream: operation.input.isEventStream, exchange, setting, &part)
    if setting.isRecorded,
      RecordedPlaceholder.holdsTemplate(exchange.storage.bytes.span, url.range),
      !part.findings.contains(where: { $0.rule == .template })
    {
      part.findings.append(Template.url(exchange.text(url), setting))
    }
  }

  /// Forgets what the last request's body held: there is nothing to compare an answer with.
  mutating func forgetRequest() {
    for slot in requestCaptures.indices { requestCaptures[slot] = .none }
  }
}

extension Exchange {
  /// The URL of the request, if there is one; the request itself would be copied.
  fileprivate var requestURL: Slice? {
    if let request { request.url } else { nil }
  }
}
