import AssayCore
import AssaySpec
import Foundation

/// A contract as lines of facts, to compare and to read.
enum ContractText {
  static func lines(_ model: ImportedModel) -> [String] {
    lines(model.contract)
      + model.notes.map {
        "note \($0.mark.line):\($0.mark.column) \($0.kind.rawValue): \($0.detail)"
      }
  }

  /// Without documentation and places, each under what it belongs to.
  static func facts(_ contract: Contract) -> [String] {
    var owner = ""
    return lines(contract).map { line in
      let end = line.range(of: " # ") ?? line.range(of: " @", options: .backwards)
      let fact = String(line[..<(end?.lowerBound ?? line.endIndex)])
      guard fact.hasPrefix(" ") else {
        owner = fact.split(separator: " ").prefix(2).joined(separator: " ")
        return fact
      }
      return "\(owner):\(fact.dropFirst())"
    }
  }

  static func lines(_ contract: Contract) -> [String] {
    var lines = service(contract.service)
    for operation in contract.operations.values.sorted(by: { $0.name < $1.name }) {
      lines.append(
        "operation \(operation.name)" + flag(operation.isReadonly, "readonly")
          + (operation.hostPrefix.map { " host \($0.text)" } ?? "")
          + operation.requestCompression.map { " compressed \($0.rawValue)" }.joined()
          + flag(operation.hasInput && operation.input.isEmpty, "emptyInput")
          + flag(operation.hasOutput && operation.output.isEmpty, "emptyOutput")
          + comment(operation.documentation) + place(operation.mark))
      lines += members("input", operation.input) + members("output", operation.output)
      if !operation.errors.isEmpty { lines.append("  errors \(operation.errors)") }
    }
    for error in contract.errors.values.sorted(by: { $0.name < $1.name }) {
      lines += self.error(error)
    }
    for shape in contract.shapes.values.sorted(by: { $0.name < $1.name }) {
      lines += self.shape(shape)
    }
    return lines
  }

  private static func service(_ service: Service) -> [String] {
    let words = [
      "service", service.id, service.version, service.wireProtocol.rawValue,
      "target \(service.target ?? "-")", "signing \(service.signing ?? "-")",
      service.endpoint ?? "no endpoint",
    ]
    return [
      words.joined(separator: " ") + flag(service.isComplete, "complete")
        + flag(service.isQueryCompatible, "queryCompatible") + comment(service.documentation)
    ]
  }

  private static func error(_ error: ErrorShape) -> [String] {
    let statuses = [
      error.status.apiReference.map { " apiReference \($0)" },
      error.status.httpError.map { " httpError \($0)" },
      error.status.awsQueryError.map { " awsQueryError \($0)" },
      error.queryCode.map { " queryCode \($0)" },
    ]
    let head =
      "error \(error.name) \(error.fault.rawValue)" + statuses.compactMap(\.self).joined()
      + comment(error.documentation) + place(error.mark)
    return [head] + members("member", error.members)
  }

  private static func shape(_ shape: AssaySpec.Shape) -> [String] {
    let (kind, parts) = self.kind(shape.kind)
    let head =
      "shape \(shape.name) \(kind)" + constraints(shape.constraints)
      + flag(shape.isSensitive, "sensitive") + flag(shape.isStreaming, "streaming")
      + comment(shape.documentation) + place(shape.mark)
    return [head] + parts
  }

  private static func kind(_ kind: AssaySpec.Shape.Kind) -> (String, [String]) {
    switch kind {
    case .structure(let members): ("structure", self.members("member", members))
    case .union(let members): ("union", self.members("variant", members))
    case .list(let member, let isSparse, let isUnique):
      ("list of \(member)" + sparse(isSparse) + flag(isUnique, "unique"), [])
    case .map(let key, let value, let isSparse):
      ("map of \(key) to \(value)" + sparse(isSparse), [])
    case .enumeration(let values): ("enum \(values)", [])
    case .intEnumeration(let values):
      (
        "intEnum "
          + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "),
        []
      )
    case .timestamp(let format): ("timestamp" + (format.map { " \($0.rawValue)" } ?? ""), [])
    default: (kind.type?.rawValue ?? "unit", [])
    }
  }

  private static func text(of value: DefaultValue) -> String {
    switch value {
    case .text(let text): text.debugDescription
    case .literal(let text): text
    }
  }

  private static func members(_ role: String, _ members: [Member]) -> [String] {
    members.map { member in
      "  \(role) \(member.name): \(member.shape)" + flag(member.isRequired, "required")
        + (member.defaultValue.map { " default " + text(of: $0) } ?? "")
        + (member.echo.map { " echo \($0)" } ?? "")
        + (member.notBefore.map { " notBefore \($0)" } ?? "")
        + flag(member.isClientOptional, "clientOptional")
        + flag(member.isIdempotencyToken, "idempotencyToken")
        + flag(member.isSensitive, "sensitive")
        + constraints(member.constraints) + place(member.mark)
    }
  }

  private static func constraints(_ constraints: Constraints) -> String {
    let length = constraints.length.map { " length \(bound($0.min))...\(bound($0.max))" }
    let range = constraints.range.map { " range \($0.min ?? "")...\($0.max ?? "")" }
    let pattern = constraints.pattern.map { " pattern \($0)" }
    let unusable = constraints.unusablePattern.map { " unusable \($0)" }
    let imported = constraints.imported.isEmpty ? nil : " imported \(constraints.imported.count)"
    let documented = constraints.documented.map { " documented \($0)" }
    return [length, range, pattern, unusable, documented, imported].compactMap(\.self).joined()
  }

  private static func bound(_ bound: Int?) -> String { bound.map(String.init) ?? "" }

  private static func sparse(_ isSparse: Bool?) -> String {
    isSparse.map { $0 ? " sparse" : " dense" } ?? ""
  }

  private static func flag(_ isSet: Bool, _ word: String) -> String { isSet ? " " + word : "" }

  private static func comment(_ text: String?) -> String { text.map { " # \($0)" } ?? "" }

  private static func place(_ mark: SourceMark) -> String { " @\(mark.line):\(mark.column)" }
}
