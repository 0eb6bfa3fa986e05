import AssayCore

/// Builds the nodes of one document from its events.
struct Composer: ~Copyable {
  /// A node and what it counts for against the limits.
  private struct Composed {
    var node: YAMLNode
    /// Nodes, this one included.
    var size = 1
    /// Levels of collections: 0 for a scalar.
    var height = 0

    mutating func add(_ child: Composed) {
      size += child.size
      height = max(height, child.height + 1)
    }
  }

  private enum Anchor {
    /// Its node is being read.
    case open
    case closed(Composed)
  }

  private var events: EventParser
  private let limits: YAMLLimits
  private var anchors: [String: Anchor] = [:]
  private var aliasedNodes = 0

  init(events: consuming EventParser, limits: YAMLLimits) {
    self.events = events
    self.limits = limits
  }

  /// The root of the only document, or nil if there is none.
  mutating func document() throws(YAMLError) -> YAMLNode? {
    var root: YAMLNode?
    while let event = try events.next() {
      switch event.kind {
      case .streamStart, .streamEnd, .documentEnd: continue
      case .documentStart:
        guard root == nil else {
          throw YAMLError(.secondDocument, at: event.mark, "a second document; a file holds one")
        }
      default: root = try node(event, depth: 0).node
      }
    }
    return root
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> Composed {
    switch event.kind {
    case .alias(let name): try aliased(name, event, depth)
    case .scalar(let text, let style, let properties):
      try anchored(properties.anchor) { composer throws(YAMLError) in
        try composer.scalar(text, style, properties.tag, event)
      }
    case .sequenceStart(let properties, _):
      try anchored(properties.anchor) { composer throws(YAMLError) in
        try composer.sequence(properties.tag, event, depth + 1)
      }
    case .mappingStart(let properties, _):
      try anchored(properties.anchor) { composer throws(YAMLError) in
        try composer.mapping(properties.tag, event, depth + 1)
      }
    default: throw YAMLError(.syntax, at: event.mark, "did not find a node")
    }
  }

  private mutating func anchored(
    _ name: String?, _ compose: (inout Self) throws(YAMLError) -> Composed
  ) throws(YAMLError) -> Composed {
    guard let name else { return try compose(&self) }
    anchors[name] = .open
    let composed = try compose(&self)
    anchors[name] = .closed(composed)
    return composed
  }

  private mutating func aliased(
    _ name: String, _ event: YAMLEvent, _ depth: Int
  ) throws(YAMLError) -> Composed {
    switch anchors[name] {
    case nil: throw YAMLError(.alias, at: event.mark, "no anchor `\(name)` before this alias")
    case .open: throw YAMLError(.alias, at: event.mark, "`\(name)` would hold itself")
    case .closed(let composed):
      aliasedNodes += composed.size
      guard aliasedNodes <= limits.aliasedNodes else {
        let detail = "aliases stand for more than \(limits.aliasedNodes) nodes"
        throw YAMLError(.limit, at: event.mark, detail)
      }
      try checkDepth(depth + composed.height, event)
      return composed
    }
  }

  private func scalar(
    _ text: String, _ style: YAMLEvent.ScalarStyle, _ tag: String?, _ event: YAMLEvent
  ) throws(YAMLError) -> Composed {
    let value: YAMLScalar.Value
    if let tag {
      let known = try core(tag, event)
      guard let tagged = known.value(of: text) else {
        throw YAMLError(.tag, at: event.mark, "not a `\(tag)`: `\(text)`")
      }
      value = tagged
    } else if style == .plain {
      guard let resolved = CoreSchema.resolve(text) else {
        throw YAMLError(.limit, at: event.mark, "a number of more than 128 bits: `\(text)`")
      }
      value = resolved
    } else {
      value = .text
    }
    let scalar = YAMLScalar(text: text, isPlain: style == .plain, value: value)
    return Composed(node: YAMLNode(.scalar(scalar), mark: event.mark, length: event.length))
  }

  private mutating func sequence(
    _ tag: String?, _ event: YAMLEvent, _ depth: Int
  ) throws(YAMLError) -> Composed {
    try checkCollection(tag, .sequence, event, depth)
    var composed = Composed(node: YAMLNode(.sequence([]), mark: event.mark), height: 1)
    var nodes: [YAMLNode] = []
    while let next = try events.next(), next.kind != .sequenceEnd {
      let child = try node(next, depth: depth)
      composed.add(child)
      nodes.append(child.node)
    }
    composed.node.content = .sequence(nodes)
    return composed
  }

  private mutating func mapping(
    _ tag: String?, _ event: YAMLEvent, _ depth: Int
  ) throws(YAMLError) -> Composed {
    try checkCollection(tag, .mapping, event, depth)
    var composed = Composed(node: YAMLNode(.mapping([]), mark: event.mark), height: 1)
    var pairs: [YAMLPair] = []
    var keys: [NodeIdentity: SourceMark] = [:]
    while let next = try events.next(), next.kind != .mappingEnd {
      let key = try node(next, depth: depth)
      if let first = keys.updateValue(next.mark, forKey: NodeIdentity(key.node)) {
        throw duplicate(key.node, at: next.mark, first)
      }
      guard let after = try events.next() else { break }
      let value = try node(after, depth: depth)
      composed.add(key)
      composed.add(value)
      pairs.append(YAMLPair(key: key.node, value: value.node))
    }
    composed.node.content = .mapping(pairs)
    return composed
  }

  private func duplicate(_ key: YAMLNode, at mark: SourceMark, _ first: SourceMark) -> YAMLError {
    let name = key.scalar.map { "`\($0.text)`" } ?? "this key"
    let place = "line \(first.line), column \(first.column)"
    return YAMLError(.duplicateKey, at: mark, "\(name) stands already in \(place)")
  }
}

// MARK: - Checks

extension Composer {
  private func core(_ tag: String, _ event: YAMLEvent) throws(YAMLError) -> CoreTag {
    guard let known = CoreTag(rawValue: tag) else {
      throw YAMLError(.tag, at: event.mark, "unknown tag `\(tag)`")
    }
    return known
  }

  private func checkCollection(
    _ tag: String?, _ kind: CoreTag, _ event: YAMLEvent, _ depth: Int
  ) throws(YAMLError) {
    try checkDepth(depth, event)
    guard let tag else { return }
    let known = try core(tag, event)
    guard known == kind || known == .nonSpecific else {
      throw YAMLError(.tag, at: event.mark, "a collection is no `\(tag)`")
    }
  }

  private func checkDepth(_ depth: Int, _ event: YAMLEvent) throws(YAMLError) {
    guard depth <= limits.depth else {
      throw YAMLError(.limit, at: event.mark, "more than \(limits.depth) levels deep")
    }
  }
}
