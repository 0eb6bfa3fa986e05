import AssayCore

/// Builds the nodes of one document from its events.
struct Composer: ~Copyable {
  /// A node and what it counts for against the limits.
  private struct Composed: BitwiseCopyable {
    var index: Int32
    /// Nodes, this one included.
    var size = 1
    /// Levels of collections: 0 for a scalar.
    var height = 0
  }

  private enum Anchor {
    /// Its node is being read.
    case open
    case closed(Composed)
  }

  private let file: String
  private var events: EventParser
  private let limits: YAMLLimits
  private var store: NodeStore
  /// The nodes read so far of every collection that is still open, the inner ones last.
  private var open: [OpenNode] = []
  private var anchors: [String: Anchor] = [:]
  private var aliasedNodes = 0

  init(_ text: [UInt8], file: String, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    events = EventParser(text, file: file)
    store = NodeStore(bytes: text.count)
  }

  /// The root of the only document; null at 1:1 if there is none.
  consuming func document() throws(YAMLError) -> YAMLNode {
    var root: Int32?
    while let event = try next() {
      switch event.kind {
      case .streamStart, .streamEnd, .documentEnd: continue
      case .documentStart:
        guard root == nil else {
          throw fault(.secondDocument, event, "a second document; a file holds one")
        }
      default: root = try node(event, depth: 0).index
      }
    }
    let start = NodePlace(line: 1, column: 1, length: 1)
    let index = root ?? store.addScalar(0..<0, isPlain: true, .null, start)
    return YAMLNode(document: YAMLDocument(store.compact, file: file), index: index)
  }

  private mutating func next() throws(YAMLError) -> YAMLEvent? {
    try events.next(&store.text)
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> Composed {
    if event.kind == .alias { return try aliased(event, depth) }
    guard let anchor = event.anchor else { return try content(event, depth) }
    anchors[anchor] = .open
    let composed = try content(event, depth)
    anchors[anchor] = .closed(composed)
    return composed
  }

  private mutating func content(_ event: YAMLEvent, _ depth: Int) throws(YAMLError) -> Composed {
    switch event.kind {
    case .scalar(let range, let style): try scalar(range, isPlain: style == .plain, event)
    case .sequenceStart: try sequence(event, depth + 1)
    case .mappingStart: try mapping(event, depth + 1)
    default: throw fault(.syntax, event, "did not find a node")
    }
  }

  private mutating func aliased(_ event: YAMLEvent, _ depth: Int) throws(YAMLError) -> Composed {
    let name = event.anchor ?? ""
    switch anchors[name] {
    case nil: throw fault(.alias, event, "no anchor `\(name)` before this alias")
    case .open: throw fault(.alias, event, "`\(name)` would hold itself")
    case .closed(let composed):
      aliasedNodes += composed.size
      guard aliasedNodes <= limits.aliasedNodes else {
        throw fault(.limit, event, "aliases stand for more than \(limits.aliasedNodes) nodes")
      }
      try checkDepth(depth + composed.height, event)
      return composed
    }
  }

  private mutating func scalar(
    _ range: Range<Int>, isPlain: Bool, _ event: YAMLEvent
  ) throws(YAMLError) -> Composed {
    let value = try value(of: range, isPlain: isPlain, event)
    return Composed(index: store.addScalar(range, isPlain: isPlain, value, event.place))
  }

  private func value(
    of range: Range<Int>, isPlain: Bool, _ event: YAMLEvent
  ) throws(YAMLError) -> YAMLScalar.Value {
    if let tag = event.tag {
      let known = try core(tag, event)
      let text = store.string(range)
      guard let value = known.value(of: text) else {
        throw fault(.tag, event, "not a `\(tag)`: `\(text)`")
      }
      return value
    }
    guard isPlain, CoreSchema.mayResolve(store.text[range]) else { return .text }
    let text = store.string(range)
    guard let value = CoreSchema.resolve(text) else {
      throw fault(.limit, event, "a number of more than 128 bits: `\(text)`")
    }
    return value
  }
}

// MARK: - Collections

extension Composer {
  private mutating func sequence(_ event: YAMLEvent, _ depth: Int) throws(YAMLError) -> Composed {
    try checkCollection(.sequence, event, depth)
    var composed = Composed(index: 0, height: 1)
    let first = open.count
    while let next = try next(), next.kind != .sequenceEnd {
      try add(next, to: &composed, depth)
    }
    return close(composed, .sequence, from: first, event)
  }

  private mutating func mapping(_ event: YAMLEvent, _ depth: Int) throws(YAMLError) -> Composed {
    try checkCollection(.mapping, event, depth)
    var composed = Composed(index: 0, height: 1)
    let first = open.count
    var keys = MappingKeys()
    while let next = try next(), next.kind != .mappingEnd {
      try add(next, to: &composed, depth)
      if let equal = keys.equal(toLastOf: open[first...], in: store) {
        throw duplicate(equal, next)
      }
      guard let after = try self.next() else { break }
      try add(after, to: &composed, depth)
    }
    return close(composed, .mapping, from: first, event)
  }

  private mutating func add(
    _ event: YAMLEvent, to parent: inout Composed, _ depth: Int
  ) throws(YAMLError) {
    let child = try node(event, depth: depth)
    parent.size += child.size
    parent.height = max(parent.height, child.height + 1)
    open.append(OpenNode(index: child.index, place: event.place))
  }

  private mutating func close(
    _ composed: Composed, _ kind: NodeStore.Record.Kind, from first: Int, _ event: YAMLEvent
  ) -> Composed {
    var composed = composed
    var place = event.place
    place.length = 1
    composed.index = store.addCollection(kind, of: open[first...], place)
    open.removeSubrange(first...)
    return composed
  }

  /// The fault of a key, the node just read, that is equal to another.
  private func duplicate(_ first: NodePlace, _ event: YAMLEvent) -> YAMLError {
    var name = "this key"
    if let key = open.last.map({ store.records[Int($0.index)] }), case .scalar = key.kind {
      name = "`\(store.string(key))`"
    }
    let place = "line \(first.line), column \(first.column)"
    return fault(.duplicateKey, event, "\(name) stands already in \(place)")
  }
}

// MARK: - Checks

extension Composer {
  private func core(_ tag: String, _ event: YAMLEvent) throws(YAMLError) -> CoreTag {
    guard let known = CoreTag(rawValue: tag) else {
      throw fault(.tag, event, "unknown tag `\(tag)`")
    }
    return known
  }

  private func checkCollection(
    _ kind: CoreTag, _ event: YAMLEvent, _ depth: Int
  ) throws(YAMLError) {
    try checkDepth(depth, event)
    guard let tag = event.tag else { return }
    let known = try core(tag, event)
    guard known == kind || known == .nonSpecific else {
      throw fault(.tag, event, "a collection is no `\(tag)`")
    }
  }

  private func checkDepth(_ depth: Int, _ event: YAMLEvent) throws(YAMLError) {
    guard depth <= limits.depth else {
      throw fault(.limit, event, "more than \(limits.depth) levels deep")
    }
  }

  private func fault(_ code: YAMLError.Code, _ event: YAMLEvent, _ detail: String) -> YAMLError {
    let place = event.place
    let mark = SourceMark(file: file, line: Int(place.line), column: Int(place.column))
    return YAMLError(code, at: mark, detail)
  }
}
