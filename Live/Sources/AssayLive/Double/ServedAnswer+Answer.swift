import AssayEngine
import AssayValidator
import Synchronization

extension ServedAnswer {
  /// The answer as a server sends it.
  var answer: Answer {
    switch framing {
    case .length:
      let stated = headers.first("content-length").flatMap { Int($0) } ?? body.count
      let whole = stated > body.count ? AnswerBody(brokenAfter: body) : AnswerBody(body)
      return .message(ResponseHead(status: status, fields: headers), .asStated, whole)
    case .chunked(let size):
      return .message(chunkedHead, .chunked, Self.body(body, inPiecesOf: size, isCutOff: false))
    case .chunkedCutOff(let size):
      return .message(chunkedHead, .chunked, Self.body(body, inPiecesOf: size, isCutOff: true))
    }
  }

  /// The server adds the field itself, since a client of HTTP/1.0 must not get it.
  private var chunkedHead: ResponseHead {
    ResponseHead(
      status: status, fields: headers.filter { $0.name.lowercased() != "transfer-encoding" })
  }

  private static func body(
    _ bytes: [UInt8], inPiecesOf size: Int, isCutOff: Bool
  ) -> AnswerBody {
    let position = Position()
    return AnswerBody {
      let start = position.advance(by: size)
      guard start < bytes.count else {
        if isCutOff { throw BrokenOff() }
        return nil
      }
      return Array(bytes[start..<min(start + size, bytes.count)])
    }
  }

  private final class Position: Sendable {
    private let offset = Mutex(0)

    /// The offset before it is moved on.
    func advance(by count: Int) -> Int {
      offset.withLock { offset in
        defer { offset += count }
        return offset
      }
    }
  }
}

extension ObservedExchange.Answer {
  init(_ answer: ServedAnswer) {
    self.init(status: answer.status, fields: answer.headers, body: answer.body)
  }
}
