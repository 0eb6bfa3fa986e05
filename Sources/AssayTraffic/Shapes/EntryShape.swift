import AssayCore
import AssayEngine

/// The shape of an entry, and what each of its varying texts is to the exchange.
///
/// A class: it is used for entry after entry, and never copied.
final class EntryShape: Sendable {
  private let text: TextShape
  private let learned: LearnedEntry
  /// Which of the stored texts is the status.
  private let status: Int?

  /// Learns from an exchange that was just read from a range of the bytes, with its origins noted.
  ///
  /// Nil where some text of it cannot be told to come from one place, as it stands there.
  ///
  /// - Parameter number: not 0, and that of no other shape.
  init?(_ exchange: borrowing Exchange, _ bytes: Span<UInt8>, _ range: Range<Int>, number: Int) {
    let origins = exchange.storage.origins
    let roles = Dictionary(origins.map { ($0.offset, $0.role) }, uniquingKeysWith: { $1 })
    guard let text = TextShape(bytes, range, role: { roles[$0] }) else { return nil }
    var learned = LearnedEntry(like: exchange, number: number)
    for slot in exchange.slots {
      guard learned.place(slot, of: exchange, text, bytes) else { return nil }
    }
    self.text = text
    self.learned = learned
    status = origins.last { $0.role == .status }.flatMap { text.stored[$0.offset] }
  }

  /// Fills an exchange with the entry at an offset and answers the offset behind it; nil, with who
  /// knows what in the exchange, where the entry is of another shape.
  func fill(
    _ exchange: inout Exchange, _ bytes: Span<UInt8>, from start: Int, _ texts: inout [Slice]
  ) -> Int? {
    learned.begin(&exchange)
    guard let end = text.pass(bytes, start, into: &exchange.storage, &texts) else { return nil }
    learned.places.fill(&exchange, with: texts)
    if let status {
      let range = texts[status].range
      guard let value = StatusValue.number(exchange.storage.bytes.span, range) else { return nil }
      exchange.response?.status = value
    }
    return end
  }
}
