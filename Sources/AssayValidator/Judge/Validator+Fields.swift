import AssayCore
import AssayEngine

extension Validator {
  /// Adds what is wrong with a message's header fields, and what they leave of its body's findings.
  func judgeFields(
    of message: borrowing HTTPMessage, _ run: inout RunBody, isStream: Bool,
    _ exchange: borrowing Exchange, _ setting: Setting, _ part: inout JudgedPart
  ) {
    if !message.ignoresType {
      judgeType(of: message, &run, isStream: isStream, exchange, setting, &part)
    }
    if isStream {
      part.unjudged = .eventStream
    } else {
      judgeLength(of: message, &run, exchange, setting, &part)
    }
    judgeCoding(of: message, setting, &part)
    if !run.findings.isEmpty { part.findings += run.findings }
  }

  /// Whether a message is labelled with its media type; what is no JSON under another is no surprise.
  private func judgeType(
    of message: borrowing HTTPMessage, _ run: inout RunBody, isStream: Bool,
    _ exchange: borrowing Exchange, _ setting: Setting, _ part: inout JudgedPart
  ) {
    let binding = compiled.binding
    let isUsual = ContentType.isExactly(
      binding.mediaTypeBytes, message.headers.contentType, of: exchange)
    if isUsual, !isStream { return }
    let label = ContentType.label(
      of: message, exchange, mediaType: isStream ? binding.eventStreamType : binding.mediaType,
      setting)
    if let finding = label.finding { part.findings.append(finding) }
    if label.isWrong, !run.isJSON { run.findings = [] }
  }

  /// Whether a body is in the stated coding.
  func judgeCoding(
    of message: borrowing HTTPMessage, _ setting: Setting, _ part: inout JudgedPart
  ) {
    guard !message.body.isAsStated,
      let finding = ContentEncoding.finding(message.body, message.part, setting)
    else { return }
    part.findings.append(finding)
  }

  /// Whether a body has the stated length; one that breaks off is nothing but that.
  func judgeLength(
    of message: borrowing HTTPMessage, _ run: inout RunBody, _ exchange: borrowing Exchange,
    _ setting: Setting, _ part: inout JudgedPart
  ) {
    if message.body.isLost { part.unjudged = .notRecorded }
    guard let stated = message.headers.contentLength, message.body.isAsStated else { return }
    let length = ContentLength.length(stated, of: exchange)
    guard length != message.body.storedLength else { return }
    if run.isTruncated, let length, message.body.storedLength < length {
      run.findings = []
      part.findings.append(TruncatedBody.finding(message, exchange, stated: length, setting))
    } else if !run.isTemplate,
      let finding = ContentLength.finding(
        message, exchange, stated: stated, length, isJSON: run.isJSON, setting)
    {
      part.findings.append(finding)
    }
  }
}
