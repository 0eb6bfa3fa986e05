import AssayCore
import AssayEngine

/// What all exchanges of a shape have in common, and where their texts go.
struct LearnedEntry: Sendable {
  /// An exchange of the shape; its texts that never vary lie as in `constants`.
  private var model: Exchange
  /// The texts that never vary: names of header fields, where they are names of members.
  private var constants: [UInt8] = []
  private(set) var places = EntryPlaces()

  init(like exchange: borrowing Exchange, number: Int) {
    model = Exchange(source: exchange.source)
    model.id = exchange.id
    model.request = exchange.request
    model.response = exchange.response
    model.shape = number
  }

  /// Finds out where the text of a slot comes from; false where that cannot be told.
  mutating func place(
    _ slot: EntrySlot, of exchange: borrowing Exchange, _ text: TextShape, _ bytes: Span<UInt8>
  ) -> Bool {
    let slice = exchange[slot]
    let found = exchange.storage.origins.filter { $0.role == .text && $0.slice == slice }
    // Nothing was recorded for it; but an empty text may lie there, too.
    guard slice != Slice(start: 0, count: 0) else { return found.isEmpty }
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

  /// Makes an exchange ready for the texts of an entry.
  func begin(_ exchange: inout Exchange) {
    if exchange.shape != model.shape {
      exchange.removeAll()
      _ = exchange.storage.store(constants)
      exchange.source = model.source
      exchange.id = model.id
      exchange.request = model.request
      exchange.response = model.response
      exchange.shape = model.shape
      exchange.fieldNames = places.holdNames ? 0 : model.shape
    }
    exchange.storage.count = constants.count
  }
}
