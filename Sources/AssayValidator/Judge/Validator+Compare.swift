import AssayCore
import AssayEngine

extension Validator {
  /// The rules that compare members: echoes of the request, and times in order.
  ///
  /// A member with a finding of its own, or whose value the recording left open, was not captured.
  func compare(
    _ text: BodyText, _ request: BodyText, _ operation: CompiledOperation, _ setting: Setting,
    _ findings: inout [Finding]
  ) {
    for echo in operation.echoes {
      if let finding = self.echo(echo, text, request, setting) { findings.append(finding) }
    }
    for order in operation.orders {
      if let finding = self.order(order, text, setting) { findings.append(finding) }
    }
  }

  private func echo(
    _ comparison: Comparison, _ text: BodyText, _ request: BodyText, _ setting: Setting
  ) -> Finding? {
    guard comparison.otherSlot < requestCaptures.count else { return nil }
    let sent = requestCaptures[comparison.otherSlot]
    let got = machine.captures[comparison.slot]
    guard sent.isUsable, got.isUsable else { return nil }
    let sentBytes = request.storage.span.extracting(request.range)
    let gotBytes = text.storage.span.extracting(text.range)
    if !sent.hasEscapes, !got.hasEscapes, areEqual(sent, sentBytes, got, gotBytes) { return nil }
    let expected = JSONText.text(of: sent, in: sentBytes)
    let actual = JSONText.text(of: got, in: gotBytes)
    guard expected != actual else { return nil }
    return EchoMismatch.finding(
      comparison, expected: shown(expected, comparison), actual: shown(actual, comparison),
      at: Place(.response, got.start - 1, in: gotBytes), setting)
  }

  private func order(
    _ comparison: Comparison, _ text: BodyText, _ setting: Setting
  ) -> Finding? {
    let later = machine.captures[comparison.slot]
    let earlier = machine.captures[comparison.otherSlot]
    guard later.isUsable, earlier.isUsable else { return nil }
    let bytes = text.storage.span.extracting(text.range)
    if isPlainlyInOrder(earlier, later, bytes) { return nil }
    let laterText = JSONText.text(of: later, in: bytes)
    let earlierText = JSONText.text(of: earlier, in: bytes)
    guard case .success(let last) = DateTime.parse(laterText.span, 0..<laterText.count),
      case .success(let first) = DateTime.parse(earlierText.span, 0..<earlierText.count),
      last.instant < first.instant
    else { return nil }
    return TimeOrder.finding(
      comparison, earlier: shown(earlierText, comparison), actual: shown(laterText, comparison),
      at: Place(.response, later.start - 1, in: bytes), setting)
  }

  /// Whether two times in UTC differ before their fractions, in the right order: then their texts
  /// are ordered as they are.
  private func isPlainlyInOrder(
    _ earlier: Capture, _ later: Capture, _ bytes: Span<UInt8>
  ) -> Bool {
    let zulu = UInt8(ascii: "Z")
    guard earlier.count >= 20, later.count >= 20, bytes[earlier.range.upperBound - 1] == zulu,
      bytes[later.range.upperBound - 1] == zulu, !earlier.hasEscapes, !later.hasEscapes
    else { return false }
    for index in 0..<19 {
      let (left, right) = (bytes[earlier.start + index], bytes[later.start + index])
      if left != right { return left < right }
    }
    return false
  }

  private func areEqual(
    _ left: Capture, _ leftBytes: Span<UInt8>, _ right: Capture, _ rightBytes: Span<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count
    where leftBytes[left.start + index] != rightBytes[right.start + index] {
      return false
    }
    return true
  }

  private func shown(_ text: [UInt8], _ comparison: Comparison) -> String {
    let text = String(decoding: text, as: UTF8.self)
    return comparison.member.isSensitive
      ? Redaction.mask(member: text) : Escaping.show(text, limit: 80)
  }
}
