/// A format of recordings: how it is told from others, and who reads it.
///
/// A new format is a file that defines one, and a line in `all`.
package struct TrafficFormat: Sendable {
  /// The format's name in messages.
  package var name: String
  /// Whether a file whose first value looks like that is of this format.
  ///
  /// It may be asked again as more of the value is read: once true it must stay so.
  var recognizes: @Sendable (Outline) -> Bool
  /// Makes the unused bytes ready to be read.
  var open: @Sendable (Chunks) -> RecordedEntries

  /// Every format, in the order in which they are tried.
  static let all: [Self] = [exchangeLines, exchangeSequence, postman, har]
}

extension TrafficFormat: Equatable {
  /// Formats are told apart by name.
  package static func == (left: Self, right: Self) -> Bool {
    left.name == right.name
  }
}

extension Outline {
  /// Whether the object, or the first object of the list, is an exchange.
  var holdsExchange: Bool {
    has("request", opening: "{") || has("response", opening: "{")
  }
}
