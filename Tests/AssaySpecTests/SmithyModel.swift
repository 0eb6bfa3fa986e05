import AssaySpec
import Foundation

/// As much of a Smithy JSON AST as the contract's facts need.
struct SmithyModel: Decodable {
  struct Target: Decodable {
    var target: String
    var traits: Traits?

    var name: String { String(target.drop { $0 != "#" }.dropFirst()) }
  }

  struct Traits: Decodable {
    var values: [String: String] = [:]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      for (name, value) in try container.decode([String: Value].self) {
        values[String(name.drop { $0 != "#" }.dropFirst())] = value.text
      }
    }
  }

  /// A trait's value as text; empty for what is neither text nor a number.
  struct Value: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let number = try? container.decode(Int.self)
      text = number.map(String.init) ?? (try? container.decode(String.self)) ?? ""
    }
  }

  struct Shape: Decodable {
    var type: String
    var members: [String: Target]?
    var member: Target?
    var input: Target?
    var output: Target?
    var errors: [Target]?
    var traits: Traits?
  }

  var shapes: [String: Shape]
}

extension SmithyModel {
  /// What the model says about an operation and all that it needs, one fact a line, sorted.
  func facts(of operation: String) throws -> [String] {
    guard let shape = self[operation] else { return [] }
    var facts: Set<String> = []
    add([shape.input, shape.output].compactMap { $0 }, as: ["input", "output"], to: &facts)
    for error in shape.errors ?? [] {
      let traits = self[error.name]?.traits?.values ?? [:]
      facts.insert("\(error.name) \(traits["error"] ?? "") \(traits["httpError"] ?? "")")
      add([error], as: [error.name], to: &facts)
    }
    return facts.sorted()
  }

  private subscript(name: String) -> Shape? {
    shapes.first { $0.key.hasSuffix("#" + name) && !$0.key.hasPrefix("smithy.") }?.value
  }

  private func add(_ targets: [Target], as names: [String], to facts: inout Set<String>) {
    for (target, name) in zip(targets, names) {
      for (member, target) in self[target.name]?.members ?? [:] {
        let isRequired = target.traits?.values["required"] != nil
        facts.insert("\(name).\(member) \(target.name)\(isRequired ? " required" : "")")
        addShape(target.name, to: &facts)
      }
    }
  }

  private func addShape(_ name: String, to facts: inout Set<String>) {
    guard let shape = self[name] else { return }
    let traits = shape.traits?.values ?? [:]
    switch shape.type {
    case "enum":
      let values = (shape.members ?? [:]).values.map { $0.traits?.values["enumValue"] ?? "" }
      facts.insert("\(name) enum \(values.sorted())")
    case "list":
      facts.insert("\(name) list \(shape.member?.name ?? "")")
      shape.member.map { addShape($0.name, to: &facts) }
    case "structure": add([Target(target: "#" + name)], as: [name], to: &facts)
    default:
      let detail = traits["pattern"] ?? traits["timestampFormat"] ?? ""
      facts.insert("\(name) \(shape.type) \(detail)")
    }
  }
}

extension Contract {
  /// What the contract says about an operation, in the words of `SmithyModel.facts`.
  func facts(of name: String) throws -> [String] {
    guard let operation = operations[name] else { return [] }
    var facts: Set<String> = []
    add(operation.input, of: "input", to: &facts)
    add(operation.output, of: "output", to: &facts)
    for error in operation.errors.compactMap({ errors[$0] }) {
      let status = error.status.httpError.map(String.init) ?? ""
      facts.insert("\(error.name) \(error.fault.rawValue) \(status)")
      add(error.members, of: error.name, to: &facts)
    }
    return facts.sorted()
  }

  private func add(_ members: [Member], of owner: String, to facts: inout Set<String>) {
    for member in members {
      let required = member.isRequired ? " required" : ""
      facts.insert("\(owner).\(member.name) \(member.shape)\(required)")
      shapes[member.shape].map { add($0, to: &facts) }
    }
  }

  private func add(_ shape: AssaySpec.Shape, to facts: inout Set<String>) {
    switch shape.kind {
    case .enumeration(let values): facts.insert("\(shape.name) enum \(values.sorted())")
    case .list(let member, _, _):
      facts.insert("\(shape.name) list \(member)")
      shapes[member].map { add($0, to: &facts) }
    case .structure(let members): add(members, of: shape.name, to: &facts)
    case .timestamp(let format):
      facts.insert("\(shape.name) timestamp \(format?.rawValue ?? "")")
    default:
      let type = shape.kind.type?.rawValue ?? ""
      facts.insert("\(shape.name) \(type) \(shape.constraints.pattern ?? "")")
    }
  }
}
