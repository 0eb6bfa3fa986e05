import AssayCore
package import AssayEngine
package import AssaySpec
package import AssayValidator

/// The input of a call as a tree: a document, and single values put into it.
package struct CallInput: Sendable {
  private let top: MessagePlace
  /// In the form of the user.
  private(set) package var node: JSONNode
  private var places: Set<String> = []

  /// - Parameter document: an object.
  package init(
    _ document: JSONNode = .object([]), of operation: AssaySpec.Operation, in contract: Contract
  ) throws(CallInputError) {
    guard document.object != nil else {
      throw CallInputError("expected a JSON object as the input")
    }
    node = document
    top = MessagePlace(inputOf: operation, in: contract)
  }

  /// Puts a value in, in place of what stands there.
  ///
  /// The text is the value itself where a text, bytes (in base64) or a timestamp is wanted; else it is
  /// JSON, or a text that is none of the contract.
  package mutating func set(_ parameter: Parameter) throws(CallInputError) {
    guard places.insert(parameter.place).inserted else {
      throw CallInputError("\(CallInputError.shown(parameter.place)) is given twice")
    }
    node = try Self.put(parameter.path[...], parameter, into: node, at: top)
  }

  private static func put(
    _ path: ArraySlice<Parameter.Step>, _ parameter: Parameter, into node: JSONNode?,
    at place: MessagePlace
  ) throws(CallInputError) -> JSONNode {
    guard let step = path.first else { return value(parameter.text, at: place) }
    let rest = path.dropFirst()
    switch step {
    case .bracketed(let text) where !place.isMap && node?.object == nil:
      guard let index = Int(text), index >= 0 else {
        throw wrong(
          parameter, "expected the index of an element, got \(CallInputError.shown(text))")
      }
      guard var elements = node.map({ $0.array }) ?? [] else {
        throw wrong(parameter, "there is a value that is no list already")
      }
      guard index <= elements.count else {
        throw wrong(parameter, "element \(elements.count) must be given before element \(index)")
      }
      let held = index < elements.count ? elements.remove(at: index) : nil
      elements.insert(try put(rest, parameter, into: held, at: place.element), at: index)
      return .array(elements)
    case .member(let name), .bracketed(let name):
      guard var members = node.map({ $0.object }) ?? [] else {
        throw wrong(parameter, "there is a value that has no members already")
      }
      let index = members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
      let held = index.map { members[$0].value }
      let value = try put(rest, parameter, into: held, at: place.below(name))
      if let index { members[index].value = value } else { members.append((name, value)) }
      return .object(members)
    }
  }

  private static func wrong(_ parameter: Parameter, _ words: String) -> CallInputError {
    CallInputError("\(CallInputError.shown(parameter.place)): \(words)")
  }

  private static func value(_ text: String, at place: MessagePlace) -> JSONNode {
    let bytes = Array(text.utf8)
    let node = try? JSONNode(reading: bytes.span)
    switch place.shape?.kind {
    case .string, .enumeration, .blob:
      return node?.string.map { .string($0) } ?? .string(text)
    case .timestamp:
      return node.flatMap { $0.number == nil && $0.string == nil ? nil : $0 } ?? .string(text)
    default: return node ?? .string(text)
    }
  }
}

extension MessagePlace {
  fileprivate var isMap: Bool {
    if case .map? = shape?.kind { true } else { false }
  }
}

extension CallInput {
  /// The tree as it is sent: timestamps in the format of the wire, no null members of structures, and
  /// a token for each member that makes a repeated call harmless and has none.
  package mutating func complete(
    _ operation: AssaySpec.Operation, _ binding: ProtocolBinding,
    token: () -> String = { IdempotencyToken.make() }
  ) {
    node = top.replacing(in: node) { node, place in
      Self.onWire(node, place, binding)
    }
    guard var members = top.withoutNulls(node).object else { return }
    for member in operation.input
    where member.isIdempotencyToken && !members.contains(where: { $0.name == member.name }) {
      members.append((member.name, .string(token())))
    }
    node = .object(members)
  }

  /// A timestamp that people write as RFC 3339, where the wire has another format.
  private static func onWire(
    _ node: JSONNode, _ place: MessagePlace, _ binding: ProtocolBinding
  ) -> JSONNode? {
    guard case .timestamp(let own)? = place.shape?.kind, let text = node.string else { return nil }
    let bytes = Array(text.utf8)
    guard case .success(let time) = DateTime.parse(bytes.span, 0..<bytes.count) else { return nil }
    switch own ?? binding.timestampFormat {
    case .dateTime: return nil
    case .epochSeconds: return .number(time.instant.epochSeconds.text)
    case .httpDate: return time.instant.httpDate.map { .string($0) }
    }
  }

  /// What is sent, as it may be shown: what the contract marks sensitive stands masked.
  package var masked: JSONNode {
    top.replacing(in: node) { node, place in
      guard place.isSensitive || place.hidesKeys, !node.isNull else { return nil }
      return .string(Redaction.mask(member: node.string ?? node.text))
    }
  }
}

extension MessagePlace {
  /// A null member says that there is none: a correct client leaves it out.
  fileprivate func withoutNulls(_ node: JSONNode) -> JSONNode {
    switch node.content {
    case .object(let given):
      let kept = members == nil ? given : given.filter { !$0.value.isNull }
      return .object(kept.map { ($0.name, below($0.name).withoutNulls($0.value)) })
    case .array(let elements): return .array(elements.map { element.withoutNulls($0) })
    default: return node
    }
  }

  /// Whether it is a map whose keys may not be shown.
  fileprivate var hidesKeys: Bool {
    guard case .map(let key, _, _)? = shape?.kind else { return false }
    return contract.shape(named: key)?.isSensitive ?? false
  }
}
