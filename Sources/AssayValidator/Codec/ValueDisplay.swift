import AssayCore
package import AssayEngine
package import AssaySpec

/// A value as JSON for people: what a client was handed, whatever the formats of the wire.
///
/// Timestamps are RFC 3339 texts in UTC (beyond the years 0 to 9999, which RFC 3339 cannot write,
/// seconds since the epoch), blobs base64, numbers exact, floats `"NaN"` and the infinities as on
/// the wire. An unknown variant of a union is `{"SDK_UNKNOWN_MEMBER": {"name": …}}`, as botocore
/// shows it. What the contract marks sensitive is masked.
package struct ValueDisplay: Sendable {
  private let contract: Contract
  private let masksSensitive: Bool

  /// - Parameter masksSensitive: false only for values that are made up and compared, never shown.
  package init(_ contract: Contract, masksSensitive: Bool = true) {
    self.contract = contract
    self.masksSensitive = masksSensitive
  }

  /// The members of a message.
  package func node(_ value: Value, as message: Codec.Message) -> JSONNode {
    let members =
      switch message {
      case .input(let operation): operation.input
      case .output(let operation): operation.output
      case .error(let error): error.members
      }
    return node(value, members: members)
  }

  private func node(_ value: Value, members: [Member]) -> JSONNode {
    switch value {
    case .structure(let given):
      .object(given.map { ($0.name, node($0, among: members)) })
    case .union(let variant):
      .object([(variant.name, node(variant, among: members))])
    default: plain(value)
    }
  }

  private func node(_ entry: Value.Member, among members: [Member]) -> JSONNode {
    guard let member = members.first(where: { $0.name == entry.name }) else {
      return plain(entry.value)
    }
    return node(entry.value, of: member.shape, isSensitive: member.isSensitive)
  }

  private func node(_ value: Value, of name: String, isSensitive: Bool = false) -> JSONNode {
    guard let shape = contract.shape(named: name) else { return plain(value) }
    guard !masksSensitive || !isSensitive && !shape.isSensitive else { return masked(value) }
    switch (shape.kind, value) {
    case (.structure(let members), _), (.union(let members), _):
      return node(value, members: members)
    case (.list(let element, _, _), .list(let values)):
      return .array(values.map { node($0, of: element) })
    case (.map(let key, let element, _), .map(let entries)):
      guard !masksSensitive || contract.shape(named: key)?.isSensitive != true else {
        return masked(value)
      }
      return .object(entries.map { ($0.name, node($0.value, of: element)) })
    default: return plain(value)
    }
  }

  /// Null is no text and says nothing.
  private func masked(_ value: Value) -> JSONNode {
    guard value != .null else { return .null }
    return .string(Redaction.mask(member: value.string ?? plain(value).text))
  }

  /// A value that no shape speaks of further.
  private func plain(_ value: Value) -> JSONNode {
    switch value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let number), .bigDecimal(let number): .number(number.text)
    case .float(let real), .double(let real): real.node
    case .string(let text): .string(text)
    case .blob(let bytes): .string(Base64.text(of: bytes))
    case .timestamp(let instant):
      instant.dateTime.map(JSONNode.string) ?? .number(instant.epochSeconds.text)
    case .list(let values): .array(values.map(plain))
    case .map(let entries), .structure(let entries):
      .object(entries.map { ($0.name, plain($0.value)) })
    case .union(let variant): .object([(variant.name, plain(variant.value))])
    case .unknownVariant(let name):
      .object([("SDK_UNKNOWN_MEMBER", .object([("name", .string(name))]))])
    case .document(let document): document.node
    }
  }
}
