import AssayCore
import AssayEngine

extension SampleExchange {
  /// The exchange as a line of a JSON Lines recording, which `assay check` reads.
  ///
  /// - Parameter expected: the finding that must come of it, null for none; readers pass it over.
  func line(id: String, expected: JSONNode) -> String {
    let request: [JSONNode.Member] = [
      ("method", .string(method)), ("url", .string(url)), Self.headers(of: self.request),
      Self.body(of: self.request),
    ]
    let response: [JSONNode.Member] = [
      ("status", .number(String(status))), Self.headers(of: self.response),
      Self.body(of: self.response),
    ]
    let line = JSONNode.object([
      ("id", .string(id)), ("source", .string("live")), ("expected", expected),
      ("request", .object(request)), ("response", .object(response)),
    ])
    return line.text
  }

  private static func headers(of message: Message) -> JSONNode.Member {
    ExchangeLine.headers(message.allHeaders.map { ($0.name, $0.value) })
  }

  private static func body(of message: Message) -> JSONNode.Member {
    ExchangeLine.body(message.body.bytes)
  }
}

extension Sample {
  /// The exchange as a line of a recording that `assay check` reads, without a newline.
  package func recordingLine(id: String) -> String {
    exchange.line(id: id, expected: .null)
  }
}

extension Mutant {
  /// The exchange as a line of a recording that `assay check` reads, without a newline.
  ///
  /// Its `id` is the mutant's name; `expected` holds rule, level, part and pointer of the finding.
  package var recordingLine: String {
    let expected: [JSONNode.Member] = [
      ("rule", .string(rule.rawValue)), ("level", .string(level.name)),
      ("part", .string(part.rawValue)), ("pointer", pointer.map { .string($0) } ?? .null),
    ]
    return exchange.line(id: name, expected: .object(expected))
  }
}
