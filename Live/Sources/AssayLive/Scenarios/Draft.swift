import AssayEngine
import AssayValidator

/// An answer that is being made.
struct Draft: Sendable {
  var status: Int
  var message: SampleExchange.Message
  var framing = ServedAnswer.Framing.length
  /// Whether the server says that it closes the connection.
  var announcesClose = false

  init(status: Int, _ message: SampleExchange.Message) {
    self.status = status
    self.message = message
  }

  /// The response of an exchange.
  init(_ exchange: SampleExchange) {
    status = exchange.status
    message = exchange.response
  }

  /// The body as JSON; what is no JSON, such as a stream of events, stays as it is.
  mutating func change(_ change: (JSONNode) -> JSONNode) {
    guard let node = message.body.node else { return }
    message.body = .json(change(node))
  }

  /// The body as other bytes.
  mutating func rewrite(_ change: (JSONNode) -> String) {
    guard let node = message.body.node else { return }
    message.body = .bytes(Array(change(node).utf8))
  }
}
