import AssayValidator
import NIOCore

/// An answer on its way to the client.
struct PassingAnswer: Sendable {
  private let status: Int
  private let head: WireHead
  private let framing: BodyFraming
  private var body: CollectedBody
  private var reader: BodyReader

  init(_ head: WireHead, status: Int, to method: String, entryLimit: Int) {
    self.head = head
    self.status = status
    framing = .ofAnswer(head.fields, status: status, to: method)
    reader = BodyReader(framing)
    body = CollectedBody(limit: entryLimit)
  }

  var progress: BodyProgress { reader.progress }

  /// Whether the end of the connection is the end of the answer.
  var endsWithConnection: Bool { framing == .untilClose }

  /// Whether its last byte must wait until it is known to be the last.
  ///
  /// Who reads a stream of events waits for each of them, and it is never whole anyway.
  var holdsLastByte: Bool {
    let type = head.fields.first("content-type")?.asciiLowercased ?? ""
    return endsWithConnection && !type.contains("event")
  }

  /// Moves over the bytes of the body.
  mutating func read(_ bytes: inout ByteBuffer) {
    reader.read(&bytes, into: &body)
  }

  /// Takes what stands behind the end that was stated: it belongs to no other answer.
  mutating func take(excess bytes: ByteBuffer) {
    body.append(bytes.readableBytesView)
  }

  var observed: ObservedExchange.Answer {
    var answer = ObservedExchange.Answer(
      status: status, fields: head.fields, body: body.bytes)
    answer.isBodyLeftOut = body.isLeftOut
    return answer
  }
}
