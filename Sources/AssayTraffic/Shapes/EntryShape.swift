import AssayCore
import AssayEngine

/// The shape of an entry, and what each of its varying texts is to the exchange.
struct EntryShape: Sendable {
  private let text: TextShape
  /// An exchange of the shape; its texts that never vary lie as in `constants`.
  private var model: Exchange
  /// The texts that never vary: names of header fields, where they are names of members.
  private var constants: [UInt8] = []
  private var places = EntryPlaces()
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
    self.text = text
    status = origins.last { $0.role == .status }.flatMap { text.stored[$0.offset] }
    model = Exchange(source: exchange.source)
    model.id = exchange.id
    model.request = exchange.request
    model.response = exchange.response
    model.shape = number
    for slot in exchange.slots {
      guard place(slot, of: exchange, bytes) else { return nil }
    }
  }

  /// Finds out where the text of a slot comes from; false where that cannot be told.
  private mutating func place(
    _ slot: EntrySlot, of exchange: borrowing Exchange, _ bytes: Span<UInt8>
  ) -> Bool {
    let slice = exchange[slot]
    let isAtStart = slice == Slice(start: 0, count: 0)
    let found = exchange.storage.origins.filter { $0.role == .text && $0.slice == slice }
    // Nothing was recorded for it; but an empty text may lie there, too.
    guard !isAtStart else { return found.isEmpty }
    guard found.count == 1 else { return false }
    if let stored = text.stored[found[0].offset] {
      places.add(slot, stored: stored)
      return true
    }
    guard ScalarWalk.isName(bytes, found[0].offset) else { return false }
    model[slot] = Slice(start: constants.count, count: slice.count)
    constants += exchange.storage.bytes[slice.range]
    return true
  }

  /// Fills an exchange with the entry at an offset and answers the offset behind it; nil, with who
  /// knows what in the exchange, where the entry is of another shape.
  func fill(
    _ exchange: inout Exchange, _ bytes: Span<UInt8>, from start: Int, _ texts: inout [Slice]
  ) -> Int? {
    if exchange.shape != model.shape { begin(&exchange) }
    exchange.storage.count = constants.count
    guard let end = text.pass(bytes, start, into: &exchange.storage, &texts) else { return nil }
    places.fill(&exchange, with: texts)
    if let status {
      let range = texts[status].range
      guard let value = StatusValue.number(exchange.storage.bytes.span, range) else { return nil }
      exchange.response?.status = value
    }
    return end
  }

  private func begin(_ exchange: inout Exchange) {
    exchange.removeAll()
    _ = exchange.storage.store(constants)
    exchange.source = model.source
    exchange.id = model.id
    exchange.request = model.request
    exchange.response = model.response
    exchange.shape = model.shape
  }
}
