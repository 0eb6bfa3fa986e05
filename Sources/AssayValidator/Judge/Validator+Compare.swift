import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// The rules that compare members: echoes of the request, and times in order.
  ///
  /// A member with a finding of its own, or whose value the recording left open, was not captured.
  ///
  /// - Parameter sent: the text of the request's body.
  func compare(
    _ bytes: Span<UInt8>, with sent: Span<UInt8>, _ operation: CompiledOperation,
    _ setting: Setting, _ findings: inout [Finding]
  ) {
    for index in operation.echoes.indices {
      let echo = operation.echoes[index]
      if !isPlainlyRepeated(echo, bytes, sent),
        let finding = self.echo(echo, bytes, sent, operation, setting)
      {
        findings.append(finding)
      }
    }
    for index in operation.orders.indices {
      let order = operation.orders[index]
      if !isPlainlyInOrder(order, bytes),
        let finding = self.order(order, bytes, operation, setting)
      {
        findings.append(finding)
      }
    }
  }

  /// Whether an answer repeats a member of its request byte for byte, or one of them lacks it.
  private func isPlainlyRepeated(
    _ echo: Comparison, _ bytes: Span<UInt8>, _ sentBytes: Span<UInt8>
  ) -> Bool {
    guard echo.otherSlot < requestCaptures.count else { return true }
    let sent = requestCaptures[echo.otherSlot]
    let got = machine.captures[echo.slot]
    guard sent.isUsable, got.isUsable else { return true }
    return got.isPlainly(sent, of: sentBytes, in: bytes)
  }

  @inline(never)
  private func echo(
    _ comparison: Comparison, _ gotBytes: Span<UInt8>, _ sentBytes: Span<UInt8>,
    _ operation: CompiledOperation, _ setting: Setting
  ) -> Finding? {
    let sent = requestCaptures[comparison.otherSlot]
    let got = machine.captures[comparison.slot]
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
    for index in operation.orders.indices
    where !isPlainlyInOrder(operation.orders[index], bytes) {
      return false
    }
    return true
  }

  /// Whether the earlier of two times plainly is so, or the body lacks one of them.
  private func isPlainlyInOrder(_ order: Comparison, _ bytes: Span<UInt8>) -> Bool {
    let later = machine.captures[order.slot]
    let earlier = machine.captures[order.otherSlot]
    guard later.isUsable, earlier.isUsable else { return true }
    return PlainOrder.precedes(earlier, later, in: bytes)
  }

  @inline(never)
  private func order(
    _ comparison: Comparison, _ bytes: Span<UInt8>, _ operation: CompiledOperation,
    _ setting: Setting
  ) -> Finding? {
    let later = machine.captures[comparison.slot]
    let earlier = machine.captures[comparison.otherSlot]
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
