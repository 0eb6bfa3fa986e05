import AssayCore
import AssayTraffic

/// What a reader made of an input, a line an item, for whole comparisons.
///
/// An exchange is `entry [live] [id=…] request -> response`; a message is `POST url` or `status`,
/// then `{name: value}` a field, then the body in `<…>`. What was not recorded is `-`.
struct Transcript: Equatable, CustomStringConvertible {
  var lines: [String]

  var description: String { lines.joined(separator: "\n") }

  /// Reads the input to its end with the reader that fits it.
  init(_ text: String, limits: TrafficLimits = TrafficLimits()) throws {
    try self.init(Array(text.utf8), limits: limits)
  }

  init(_ bytes: [UInt8], limits: TrafficLimits = TrafficLimits()) throws {
    self.init(reading: try Recording.open(.bytes(bytes), limits: limits))
  }

  init(reading recording: Recording) {
    lines = []
    switch recording.entries {
    case .lines(let parts): read(parts)
    case .sequence(let reader): read(reader)
    }
  }

  private mutating func read(_ parts: LineParts) {
    var parts = parts
    var exchange = Exchange()
    var shapes = ShapeMemory()
    while let part = parts.next() {
      let first = lines.count
      var reader = ExchangeLines(part)
      while let item = reader.next(into: &exchange, by: &shapes) {
        lines.append(Self.line(item, exchange, from: first))
      }
    }
  }

  private mutating func read(_ reader: any TrafficReader) {
    var reader = reader
    var exchange = Exchange()
    while let item = reader.next(into: &exchange) {
      lines.append(Self.line(item, exchange, from: 0))
    }
  }

  /// Entries are counted on from the first of a part.
  private static func line(
    _ item: TrafficItem, _ exchange: Exchange, from first: Int
  ) -> String {
    switch item {
    case .exchange(let entry): "\(first + entry)" + text(of: exchange)
    case .damaged(let entry, let offset, let detail):
      "\(first + entry) damaged at \(offset): \(detail)"
    case .skipped(let entry, let reason): "\(first + entry) skipped: \(reason.rawValue)"
    }
  }

  private static func text(of exchange: Exchange) -> String {
    var text = exchange.source == .live ? " live" : ""
    if let id = exchange.id { text += " id=\(exchange.text(id))" }
    if let request = exchange.request {
      text += " \(exchange.text(request.method)) \(exchange.text(request.url))"
      text += rest(request.headers, request.body, exchange)
    } else {
      text += " -"
    }
    text += " ->"
    if let response = exchange.response {
      text += " " + (response.status.map(String.init) ?? "-")
      text += rest(response.headers, response.body, exchange)
    } else {
      text += " -"
    }
    return text
  }

  private static func rest(
    _ headers: [HeaderField], _ body: Body, _ exchange: Exchange
  ) -> String {
    let fields = headers.map { " {\(exchange.text($0.name)): \(exchange.text($0.value))}" }
    let shown =
      switch body {
      case .unrecorded: " -"
      case .bytes(let slice): " <\(exchange.text(slice))>"
      }
    return fields.joined() + shown
  }
}
