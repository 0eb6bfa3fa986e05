import AssayCore
import AssayEngine

extension TrafficFormat {
  /// Postman collections 2.0 and 2.1 with saved responses.
  package static let postman = Self(
    name: "Postman collection",
    recognizes: {
      $0.opening == .object && $0.has("info", opening: "{") && $0.has("item", opening: "[")
    },
    open: { .sequence(PostmanReader($0)) })
}

/// Reads the saved responses of a Postman collection in the order of the file, folders included.
///
/// An item without saved responses is no entry.
package struct PostmanReader: EntryReader {
  /// What the walk is within: the collection is an object of members, like an item or a folder.
  private enum Place: Sendable {
    case members
    case items
    case responses
  }

  /// What a step came to.
  private enum Step {
    case opened(Place)
    /// A value that nobody reads comes next.
    case unread
    case closed
    case response
  }

  var walk: ItemWalk
  var entry = 0
  var shapes = ShapeMemory()
  private var open: [Place] = []
  private var isDone = false

  package init(_ chunks: Chunks) {
    walk = ItemWalk(chunks)
  }

  mutating func advance() throws(Damage) -> Bool {
    while !isDone {
      if try step() { return true }
    }
    return false
  }

  static func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, into exchange: inout Exchange
  ) throws(CursorFault) {
    try PostmanResponse.read(&cursor, bytes, into: &exchange)
  }

  mutating func end() {
    isDone = true
  }

  /// Goes one step on and answers whether a saved response comes next.
  private mutating func step() throws(Damage) -> Bool {
    switch try stepInside() {
    case .opened(let place):
      guard open.count < Self.depthLimit else {
        throw Damage(offset: walk.chunks.offset, detail: "folders nested too deep")
      }
      open.append(place)
    case .closed:
      open.removeLast()
      if open.isEmpty { try finish() }
    case .unread: try walk.skipValue()
    case .response: return true
    }
    return false
  }

  private mutating func stepInside() throws(Damage) -> Step {
    switch open.last {
    case nil: try enterCollection()
    case .members: try passMember()
    case .items: try passElement(isResponse: false)
    case .responses: try passElement(isResponse: true)
    }
  }

  private mutating func enterCollection() throws(Damage) -> Step {
    try walk.step { cursor, bytes, _ throws(CursorFault) in
      try cursor.enterObject(bytes)
      return .opened(.members)
    }
  }

  private mutating func passMember() throws(Damage) -> Step {
    try walk.step { cursor, bytes, _ throws(CursorFault) in
      guard let member = try cursor.nextMember(bytes) else { return .closed }
      let name = member.short
      let isList = try cursor.peek(bytes) == UInt8(ascii: "[")
      if isList, name == Self.item || name == Self.response {
        try cursor.enterArray(bytes)
        return .opened(name == Self.item ? .items : .responses)
      }
      return .unread
    }
  }

  private mutating func passElement(isResponse: Bool) throws(Damage) -> Step {
    try walk.step { cursor, bytes, _ throws(CursorFault) in
      guard try cursor.nextElement(bytes) else { return .closed }
      if isResponse { return .response }
      guard try cursor.peek(bytes) == UInt8(ascii: "{") else {
        return .unread
      }
      try cursor.enterObject(bytes)
      return .opened(.members)
    }
  }

  private mutating func finish() throws(Damage) {
    isDone = true
    guard try walk.skipBlank() else { return }
    throw Damage(offset: walk.chunks.offset, detail: "text after the collection")
  }

  private static let depthLimit = 512
  private static let item = ShortName("item")
  private static let response = ShortName("response")
}
