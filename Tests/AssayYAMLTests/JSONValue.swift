import AssayYAML
import Foundation

/// A document as plain data, for comparison with the JSON of yaml-test-suite.
indirect enum JSONValue: Hashable, Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Self].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Self].self))
    }
  }

  init(_ node: YAMLNode) {
    self =
      switch node.content {
      case .scalar(let scalar): Self(scalar)
      case .sequence(let nodes): .array(nodes.map { Self($0) })
      case .mapping(let pairs):
        .object(pairs.reduce(into: [:]) { $0[$1.key.scalar?.text ?? ""] = Self($1.value) })
      }
  }

  private init(_ scalar: YAMLScalar) {
    self =
      switch scalar.value {
      case .null: .null
      case .boolean(let value): .boolean(value)
      case .integer(let digits), .float(let digits): .number(Double(digits) ?? .nan)
      // The suite's JSON shows binary as its base64 text.
      case .nonFinite, .text, .binary: .text(scalar.text)
      }
  }
}
