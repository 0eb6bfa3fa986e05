import AssayCore
import AssayValidator
import NIOCore

/// A request on its way to the upstream.
struct PassingRequest: Sendable {
  /// With the target that the upstream gets.
  private(set) var line: RequestLine
  /// With the fields that the upstream gets.
  private(set) var head: WireHead
  /// What is signed again is held until it is whole: the signature covers the body.
  private(set) var held: ByteBuffer?
  private(set) var body: CollectedBody
  /// Whether its answer has come before it was whole.
  var isAnswered = false
  let expectsContinue: Bool
  private var reader: BodyReader
  private let plan: Resigning.Plan

  /// Nil where the length of the body cannot be told.
  init?(_ head: WireHead, _ line: RequestLine, plan: Resigning.Plan, _ settings: ProxySettings) {
    guard let framing = BodyFraming.ofRequest(head.fields) else { return nil }
    self.line = line
    self.plan = plan
    expectsContinue = head.fields.lists("100-continue", in: "expect")
    reader = BodyReader(framing)
    if case .sign = plan {
      held = ByteBuffer()
      body = CollectedBody(limit: .max)
    } else {
      body = CollectedBody(limit: settings.entryLimit)
    }
    self.line.target = settings.upstream.target(for: line.target)
    self.head = Self.readdressed(head, to: settings.upstream, isHeld: held != nil)
    self.head.start = self.line.bytes
  }

  var isWhole: Bool { reader.progress == .ended }
  var isBroken: Bool { reader.progress == .broken }

  /// Moves over the bytes of the body; answers those that can be passed on at once.
  mutating func read(_ bytes: inout ByteBuffer) -> ByteBuffer {
    let before = bytes
    reader.read(&bytes, into: &body)
    let raw = bytes.passed(since: before)
    guard held != nil else { return raw }
    held?.writeImmutableBuffer(raw)
    return ByteBuffer()
  }

  /// What was held until the request was whole, with its new signature.
  mutating func release(_ resigning: Resigning) throws(SigningError) -> ByteBuffer {
    guard case .sign(let credentials, let scope) = plan, let held else { return ByteBuffer() }
    head = try resigning.sign(head, line, body: body.bytes, credentials, scope)
    self.held = nil
    var message = ByteBuffer(bytes: head.bytes)
    message.writeImmutableBuffer(held)
    return message
  }

  /// Names the upstream in place of the proxy; what is meant for a proxy alone goes.
  private static func readdressed(
    _ head: WireHead, to upstream: Upstream, isHeld: Bool
  ) -> WireHead {
    var head = head
    head.lines.removeAll {
      let name = $0.lowercasedName
      return name.hasPrefix("proxy-") || isHeld && name == "expect"
    }
    let name = head.fields.first { $0.name.asciiLowercased == "host" }?.name ?? "Host"
    let place = head.lines.firstIndex { $0.lowercasedName == "host" } ?? 0
    head.lines.removeAll { $0.lowercasedName == "host" }
    head.lines.insert(WireHead.Line(name, upstream.authority), at: place)
    return head
  }
}

extension PassingRequest {
  /// The request as remarks name it.
  var shown: String {
    Escaping.show("\(line.method) \(Redaction.mask(url: line.targetText))", limit: 200)
  }

  /// The exchange as it is recorded: the request as the upstream got it.
  func exchange(
    with answer: ObservedExchange.Answer?, _ settings: ProxySettings
  ) -> ObservedExchange {
    let target = line.targetText
    var exchange = ObservedExchange(
      method: line.method,
      url: target.hasPrefix("/") ? settings.upstream.origin + target : target,
      requestFields: head.fields, requestBody: body.bytes, answer: answer)
    exchange.isRequestBodyLeftOut = body.isLeftOut || !isWhole
    return exchange
  }
}
