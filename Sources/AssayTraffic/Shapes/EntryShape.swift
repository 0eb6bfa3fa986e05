import AssayCore
import AssayEngine

/// The shape of an entry, and what each of its varying texts is to the exchange.
struct EntryShape: Sendable {
  private let text: TextShape
  /// An exchange of the shape; its texts that never vary lie as in `constants`.
  private let model: Exchange
  /// The texts that never vary: names, where they are those of members.
  private let constants: [UInt8]
  /// Which of the stored texts goes where.
  private let places: [(slot: EntrySlot, stored: Int)]
  private let status: Int?
  /// Not 0, and that of no other shape.
  private let number: Int

  /// Learns from an exchange that was just read from a range of the bytes, with its origins noted.
  ///
  /// Nil where some text of it cannot be told to come from one place, as it stands there.
  init?(_ exchange: borrowing Exchange, _ bytes: Span<UInt8>, _ range: Range<Int>, number: Int) {
    let origins = exchange.storage.origins
    let roles = Dictionary(origins.map { ($0.offset, $0.role) }, uniquingKeysWith: { $1 })
    guard let text = TextShape(bytes, range, role: { roles[$0] }) else { return nil }
    // The stored ones are in the order in which they stand.
    var values = ScalarWalk(range)
    var stored: [Int: Int] = [:]
    while let value = values.next(bytes) {
      switch roles[value.range.lowerBound] {
      case .text, .status: stored[value.range.lowerBound] = stored.count
      case .decision, nil: break
      }
    }
    var model = Exchange(source: exchange.source)
    model.id = exchange.id
    model.request = exchange.request
    model.response = exchange.response
    model.shape = number
    var constants: [UInt8] = []
    var places: [(slot: EntrySlot, stored: Int)] = []
    for slot in exchange.slots {
      let slice = exchange[slot]
      let found = origins.filter { $0.role == .text && $0.slice == slice }
      // Nothing was recorded for it.
      if found.isEmpty, slice == Slice(start: 0, count: 0) { continue }
      guard found.count == 1, slice.count > 0 || slice.start > 0 else { return nil }
      if let index = stored[found[0].offset] {
        places.append((slot, index))
      } else if Self.isName(bytes, found[0].offset) {
        model[slot] = Slice(start: constants.count, count: slice.count)
        constants += exchange.storage.bytes[slice.range]
      } else {
        return nil
      }
    }
    self.text = text
    self.model = model
    self.constants = constants
    self.places = places
    status = origins.last { $0.role == .status }.flatMap { stored[$0.offset] }
    self.number = number
  }

  /// Whether the string that begins at an offset is the name of a member.
  private static func isName(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    offset > 0 && bytes[offset - 1] == UInt8(ascii: "\"") && !ScalarWalk.isValue(bytes, offset)
  }

  /// Fills an exchange with the entry at an offset and answers the offset behind it; nil, with who
  /// knows what in the exchange, where the entry is of another shape.
  func fill(
    _ exchange: inout Exchange, _ bytes: Span<UInt8>, from start: Int, _ slices: inout [Slice]
  ) -> Int? {
    if exchange.shape != number { begin(&exchange) }
    exchange.storage.count = constants.count
    guard let end = text.pass(bytes, start, into: &exchange.storage, &slices) else { return nil }
    for place in places { exchange[place.slot] = slices[place.stored] }
    if let status {
      let range = slices[status].range
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
    exchange.shape = number
  }
}
