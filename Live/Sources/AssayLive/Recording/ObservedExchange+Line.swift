import AssayCore
package import AssayEngine
import AssayValidator

extension ObservedExchange {
  /// The exchange as a line of a JSON Lines recording, which `assay check` reads, without a newline.
  ///
  /// The values of credentials stand masked; bodies are as they were.
  ///
  /// - Parameter time: when it was observed, for people: no reader asks.
  package func line(id: String? = nil, time: Instant) -> String {
    let request: [JSONNode.Member] = [
      ("method", .string(method)), ("url", .string(Redaction.mask(url: url))),
      Self.headers(requestFields), Self.body(isRequestBodyLeftOut ? nil : requestBody),
    ]
    let response: JSONNode? = answer.map {
      .object([
        ("status", .number(String($0.status))), Self.headers($0.fields),
        Self.body($0.isBodyLeftOut ? nil : $0.body),
      ])
    }
    var members: [JSONNode.Member] = id.map { [("id", .string($0))] } ?? []
    members += [
      ("source", .string("live")), ("time", .string(time.dateTime ?? "")),
      ("request", .object(request)),
      ("response", response ?? .null),
    ]
    return JSONNode.object(members).text
  }

  private static func headers(_ fields: [WireHeader]) -> JSONNode.Member {
    ExchangeLine.headers(
      fields.map { ($0.name, SecretFields.recorded($0.value, of: $0.name.asciiLowercased)) })
  }

  private static func body(_ bytes: [UInt8]?) -> JSONNode.Member {
    bytes.map(ExchangeLine.body) ?? ("body", .null)
  }
}
