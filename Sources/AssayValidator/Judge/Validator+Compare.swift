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
    if !sent.hasEscapes, !got.hasEscapes, areEqual(sent, sentBytes, got, gotBytes) { return nil }
    let expected = JSONText.text(of: sent, in: sentBytes)
    let actual = JSONText.text(of: got, in: gotBytes)
    guard expected != actual else { return nil }
    let member = operation.output.info[comparison.step]
    let name = operation.input.info[comparison.otherStep].name
    return EchoMismatch.finding(
      member, of: name, expected: shown(expected, member), actual: shown(actual, member),
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
    guard member.precedes(laterText, earlierText) else { return nil }
    let name = operation.output.info[comparison.otherStep].name
    return TimeOrder.finding(
      member, after: name, earlier: shown(earlierText, member),
      actual: shown(laterText, member),
      at: Place(.response, later.valueStart(in: bytes), in: bytes), setting)
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

  private func shown(_ text: [UInt8], _ member: StepInfo) -> String {
    let text = String(decoding: text, as: UTF8.self)
    return member.isSensitive
      ? Redaction.mask(member: text) : Escaping.show(text, limit: 80)
  }
}

extension StepInfo {
  /// Whether one valid time of the member's format is before another, exactly.
  fileprivate func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard case .timestamp(let format) = shape.kind else { return false }
    switch format {
    case .dateTime:
      return Self.precedes(
        DateTime.parse(left.span, 0..<left.count), DateTime.parse(right.span, 0..<right.count))
    case .httpDate:
      return Self.precedes(
        HTTPDate.parse(left.span, 0..<left.count), HTTPDate.parse(right.span, 0..<right.count))
    case .epochSeconds, nil:
      return DecimalOrder.isLess(left, right)
    }
  }

  private static func precedes(
    _ left: Result<Timestamp, TimestampFault>, _ right: Result<Timestamp, TimestampFault>
  ) -> Bool {
    guard case .success(let left) = left, case .success(let right) = right else { return false }
    return left.instant < right.instant
  }
}
