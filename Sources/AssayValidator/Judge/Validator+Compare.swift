import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// The rules that compare members: echoes of the request, and times in order.
  ///
  /// A member with a finding of its own, or whose value the recording left open, was not captured.
  func compare(
    _ bytes: Span<UInt8>, _ request: BodyText, _ operation: CompiledOperation,
    _ setting: Setting, _ findings: inout [Finding]
  ) {
    for echo in operation.echoes {
      if let finding = self.echo(echo, bytes, request, operation, setting) {
        findings.append(finding)
      }
    }
    for order in operation.orders {
      if let finding = self.order(order, bytes, operation, setting) {
        findings.append(finding)
      }
    }
  }

  private func echo(
    _ comparison: Comparison, _ gotBytes: Span<UInt8>, _ request: BodyText,
    _ operation: CompiledOperation, _ setting: Setting
  ) -> Finding? {
    guard comparison.otherSlot < requestCaptures.count else { return nil }
    let sent = requestCaptures[comparison.otherSlot]
    let got = machine.captures[comparison.slot]
    guard sent.isUsable, got.isUsable else { return nil }
    let sentBytes = request.storage.span.extracting(request.range)
    if !sent.hasEscapes, !got.hasEscapes, areEqual(sentBytes, sent.range, gotBytes, got.range) {
      return nil
    }
    let expected = JSONText.text(of: sent, in: sentBytes)
    let actual = JSONText.text(of: got, in: gotBytes)
    let member = operation.output.info[comparison.step]
    let asked = operation.input.info[comparison.otherStep]
    let value = ComparedValue(actual, of: member.shape)
    guard expected != actual, !value.isEqual(to: ComparedValue(expected, of: asked.shape)) else {
      return nil
    }
    return EchoMismatch.finding(
      member, of: asked.name, expected: shown(expected, member), actual: shown(actual, member),
      at: Place(.response, got.valueStart(in: gotBytes), in: gotBytes), setting)
  }

  /// Whether all times of a body are where this can be told at a glance, and in order.
  func areTimesPlainlyInOrder(_ operation: CompiledOperation, _ bytes: Span<UInt8>) -> Bool {
    for index in operation.orders.indices {
      let order = operation.orders[index]
      let later = machine.captures[order.slot]
      let earlier = machine.captures[order.otherSlot]
      guard later.isUsable, earlier.isUsable else { continue }
      guard PlainOrder.precedes(earlier, later, in: bytes) else { return false }
    }
    return true
  }

  private func order(
    _ comparison: Comparison, _ bytes: Span<UInt8>, _ operation: CompiledOperation,
    _ setting: Setting
  ) -> Finding? {
    let later = machine.captures[comparison.slot]
    let earlier = machine.captures[comparison.otherSlot]
    guard later.isUsable, earlier.isUsable else { return nil }
    if PlainOrder.precedes(earlier, later, in: bytes) { return nil }
    let laterText = JSONText.text(of: later, in: bytes)
    let earlierText = JSONText.text(of: earlier, in: bytes)
    let member = operation.output.info[comparison.step]
    let other = operation.output.info[comparison.otherStep]
    let time = ComparedValue(laterText, of: member.shape)
    guard time.precedes(ComparedValue(earlierText, of: other.shape)) else { return nil }
    return TimeOrder.finding(
      member, after: other.name, earlier: shown(earlierText, member),
      actual: shown(laterText, member),
      at: Place(.response, later.valueStart(in: bytes), in: bytes), setting)
  }

  private func shown(_ text: [UInt8], _ member: StepInfo) -> String {
    let text = String(decoding: text, as: UTF8.self)
    return member.isSensitive
      ? Redaction.mask(member: text) : Escaping.show(text, limit: 80)
  }
}
