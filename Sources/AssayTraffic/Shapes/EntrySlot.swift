import AssayCore

/// A place of an exchange that holds text.
enum EntrySlot: Hashable, Sendable {
  case id
  case method
  case url
  case requestName(Int)
  case requestValue(Int)
  case requestBody
  case responseName(Int)
  case responseValue(Int)
  case responseBody
}

extension Exchange {
  /// All places of the exchange that hold text.
  var slots: [EntrySlot] {
    var slots: [EntrySlot] = []
    if id != nil { slots.append(.id) }
    if let request {
      slots += [.method, .url]
      slots += request.headers.indices.flatMap { [.requestName($0), .requestValue($0)] }
      if case .bytes = request.body { slots.append(.requestBody) }
    }
    if let response {
      slots += response.headers.indices.flatMap { [.responseName($0), .responseValue($0)] }
      if case .bytes = response.body { slots.append(.responseBody) }
    }
    return slots
  }

  /// The text in a place; setting one that the exchange has not changes nothing.
  subscript(slot: EntrySlot) -> Slice {
    get {
      let text: Slice? =
        switch slot {
        case .id: id
        case .method: request?.method
        case .url: request?.url
        case .requestName(let index): request?.headers[index].name
        case .requestValue(let index): request?.headers[index].value
        case .requestBody: request?.body.text
        case .responseName(let index): response?.headers[index].name
        case .responseValue(let index): response?.headers[index].value
        case .responseBody: response?.body.text
        }
      return text ?? Slice(start: 0, count: 0)
    }
    set {
      switch slot {
      case .id: id = newValue
      case .method: request?.method = newValue
      case .url: request?.url = newValue
      case .requestName(let index): request?.headers[index].name = newValue
      case .requestValue(let index): request?.headers[index].value = newValue
      case .requestBody: request?.body = .bytes(newValue)
      case .responseName(let index): response?.headers[index].name = newValue
      case .responseValue(let index): response?.headers[index].value = newValue
      case .responseBody: response?.body = .bytes(newValue)
      }
    }
  }
}

extension Body {
  fileprivate var text: Slice? {
    guard case .bytes(let text) = self else { return nil }
    return text
  }
}
