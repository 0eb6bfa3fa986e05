import AssayEngine
import AssaySpec
import AssayValidator
import Testing

/// Reads the parameters of a case as a value.
///
/// Blobs stand there as plain text, timestamps as seconds since the epoch, floats that are no JSON
/// numbers by their names, and null means absent but in a sparse collection.
struct ParamsReader {
  let contract: Contract

  func structure(_ members: [Member], _ node: JSONNode) throws -> Value {
    .structure(
      try members.compactMap { member in
        guard let node = node[member.name], !node.isNull else { return nil }
        return Value.Member(member.name, try value(member.shape, node))
      })
  }

  private func value(_ name: String, _ node: JSONNode) throws -> Value {
    let kind = try #require(contract.shape(named: name)).kind
    switch kind {
    case .structure(let members): return try structure(members, node)
    case .unit: return .empty
    case .union(let members):
      let entry = try #require(node.object?.first)
      let member = try #require(members.first { $0.name == entry.name })
      return .union(Value.Member(entry.name, try value(member.shape, entry.value)))
    case .list(let element, _, _):
      return .list(
        try #require(node.array).map { $0.isNull ? .null : try value(element, $0) })
    case .map(_, let element, _):
      let entries = try #require(node.object).map {
        Value.Member($0.name, $0.value.isNull ? .null : try value(element, $0.value))
      }
      return .map(entries.sorted { $0.name < $1.name })
    default: return try scalar(kind, node)
    }
  }

  private func scalar(_ kind: Shape.Kind, _ node: JSONNode) throws -> Value {
    switch kind {
    case .string, .enumeration: return .string(try #require(node.string))
    case .blob: return .blob(Array(try #require(node.string).utf8))
    case .boolean: return .boolean(try #require(node.boolean as Bool?))
    case .document: return .document(Document(node))
    case .timestamp:
      let number = try number(node)
      return .timestamp(try #require(Instant(epochSeconds: number)))
    case .float:
      let text = try floating(node)
      return .float(Real(try #require(Float(text))))
    case .double:
      let text = try floating(node)
      return .double(Real(try #require(Double(text))))
    case .bigDecimal: return .bigDecimal(try number(node))
    default: return .integer(try number(node))
    }
  }

  private func number(_ node: JSONNode) throws -> ExactNumber {
    let text = try #require(node.number)
    return try #require(ExactNumber(text))
  }

  /// As Swift writes it: `nan`, `infinity`, or digits.
  private func floating(_ node: JSONNode) throws -> String {
    try #require(node.number ?? node.string?.lowercased())
  }
}
