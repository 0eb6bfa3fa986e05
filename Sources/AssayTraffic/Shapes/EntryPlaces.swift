import AssayCore

/// Which of the stored texts of an entry goes where in the exchange.
struct EntryPlaces: Sendable {
  /// What goes to a field's value, by index of the field.
  typealias Values = [(field: Int, stored: Int)]

  private var slots: [(slot: EntrySlot, stored: Int)] = []
  /// Most texts are values of header fields.
  private var requestValues: Values = []
  private var responseValues: Values = []
  /// Whether names of header fields are among the texts that vary.
  private(set) var holdNames = false

  mutating func add(_ slot: EntrySlot, stored: Int) {
    switch slot {
    case .requestValue(let field): requestValues.append((field, stored))
    case .responseValue(let field): responseValues.append((field, stored))
    case .requestName, .responseName:
      holdNames = true
      slots.append((slot, stored))
    default: slots.append((slot, stored))
    }
  }

  /// Puts the texts of an entry where they go.
  func fill(_ exchange: inout Exchange, with texts: [Slice]) {
    for (slot, stored) in slots { exchange[slot] = texts[stored] }
    exchange.request?.headers.setValues(requestValues, texts)
    exchange.response?.headers.setValues(responseValues, texts)
  }
}

extension [HeaderField] {
  fileprivate mutating func setValues(_ values: EntryPlaces.Values, _ texts: [Slice]) {
    var fields = mutableSpan
    for (field, stored) in values { fields[field].value = texts[stored] }
  }
}
