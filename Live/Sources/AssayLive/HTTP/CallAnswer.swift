import AssayValidator
import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// An answer whose head has come and whose body is on its way.
package struct CallAnswer: Sendable {
  package let head: ResponseHead
  private let pieces: BodyPieces

  init(_ answer: HTTPClientResponse, from place: String) {
    head = ResponseHead(
      status: Int(answer.status.code), reason: answer.status.reasonPhrase,
      fields: answer.headers.map { WireHeader($0.name, $0.value) })
    pieces = BodyPieces(answer.body, from: place)
  }

  /// The next bytes of the body as they came, without the chunks of a transfer coding; nil behind
  /// the last.
  package func next() async throws(CallFault) -> [UInt8]? {
    try await pieces.next()
  }

  /// The whole body, or what came of it and why that was not all.
  ///
  /// - Parameter limit: the bytes to take; nothing is read once there are more, and `isTooLong` says
  ///   so.
  package func body(limit: Int) async -> ReceivedBody {
    var body = ReceivedBody()
    do throws(CallFault) {
      while let piece = try await next() {
        body.bytes += piece
        guard body.bytes.count <= limit else {
          body.bytes.removeLast(body.bytes.count - limit)
          body.isTooLong = true
          break
        }
      }
    } catch {
      body.fault = error
    }
    return body
  }
}

/// What came of a body.
package struct ReceivedBody: Sendable {
  package var bytes: [UInt8] = []
  /// Why it ends before its end.
  package var fault: CallFault?
  /// Whether there is more of it than was wanted.
  package var isTooLong = false
}

/// The body of an answer, read by one task at a time.
private actor BodyPieces {
  private var iterator: HTTPClientResponse.Body.AsyncIterator
  private let place: String

  init(_ body: HTTPClientResponse.Body, from place: String) {
    iterator = body.makeAsyncIterator()
    self.place = place
  }

  func next() async throws(CallFault) -> [UInt8]? {
    do {
      var rest = iterator
      let piece = try await rest.next(isolation: self)
      iterator = rest
      return piece.map { Array($0.readableBytesView) }
    } catch {
      throw CallFault(error, calling: place)
    }
  }
}
