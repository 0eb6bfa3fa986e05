import AssayCore
import AssayEngine
import AssaySpec

/// Why a test of the JSON Schema suite has no counterpart in a contract.
enum Untranslatable: Error {
  /// A keyword lets values of other types pass; a shape has one type.
  case otherTypePasses
  /// A shape has one type, and null is none.
  case severalTypesOrNull
  /// An enum holds strings, an intEnum 32-bit integers, and each at least one.
  case otherEnum
  /// The bounds of a range are inclusive.
  case exclusiveBound
  /// The values of a map do not depend on their keys.
  case typeByName
  /// The elements of a list are of one shape.
  case typeByPosition
}

/// A schema as the shapes of a contract.
struct SchemaTranslation {
  private(set) var shapes: [String: Shape] = [:]
  private static let mark = SourceMark(file: "translated", line: 1, column: 1)

  /// Shapes of which `Value` is that of the instance.
  init(_ example: SchemaCase) throws(Untranslatable) {
    let schema = example.schema
    let keywords = Set((schema.object ?? []).map(\.name)).subtracting(["$schema"])
    guard !keywords.contains("patternProperties") else { throw .typeByName }
    guard schema["items"] == nil else { throw .typeByPosition }
    guard keywords.isDisjoint(with: ["exclusiveMaximum", "exclusiveMinimum"]) else {
      throw .exclusiveBound
    }
    if keywords.contains("enum") {
      try addEnum(schema["enum"]?.array ?? [], named: "Value")
    } else if let type = schema["type"], keywords.isDisjoint(with: ["pattern", "properties"]) {
      // What is besides says nothing more: every integer is a multiple of 0.5.
      add(try Self.kind(ofType: type))
    } else {
      try addConstrained(example)
    }
  }

  private static func kind(ofType type: JSONNode) throws(Untranslatable) -> Shape.Kind {
    let names = type.array?.map(\.string) ?? [type.string]
    switch names {
    case ["string"]: return .string
    case ["integer"]: return .bigInteger
    case ["number"]: return .bigDecimal
    case ["boolean"]: return .boolean
    case ["array"]: return .list(member: "Document", isSparse: true, hasUniqueItems: false)
    case ["object"]: return .map(key: "String", value: "Document", isSparse: true)
    default: throw .severalTypesOrNull
    }
  }

  private mutating func addConstrained(_ example: SchemaCase) throws(Untranslatable) {
    let schema = example.schema
    var constraints = Constraints()
    let kind: Shape.Kind
    let isOfType: Bool
    if let limits = Self.length(schema, "Length") {
      (kind, isOfType) = (.string, example.instance.string != nil)
      constraints.length = limits
    } else if let limits = Self.length(schema, "Items") {
      kind = .list(member: "Document", isSparse: true, hasUniqueItems: false)
      isOfType = example.instance.array != nil
      constraints.length = limits
    } else if let limits = Self.length(schema, "Properties") {
      kind = .map(key: "String", value: "Document", isSparse: true)
      isOfType = example.instance.object != nil
      constraints.length = limits
    } else if let pattern = schema["pattern"]?.string {
      (kind, isOfType) = (.string, example.instance.string != nil)
      constraints.pattern = pattern
    } else if let isUnique = schema["uniqueItems"]?.boolean {
      kind = .list(member: "Document", isSparse: true, hasUniqueItems: isUnique)
      isOfType = example.instance.array != nil
    } else if schema["minimum"] != nil || schema["maximum"] != nil {
      (kind, isOfType) = (.bigDecimal, example.instance.number != nil)
      constraints.range = .init(min: schema["minimum"]?.number, max: schema["maximum"]?.number)
    } else {
      kind = .structure(members: try members(of: schema))
      isOfType = example.instance.object != nil
    }
    guard isOfType || !example.isValid else { throw .otherTypePasses }
    add(kind, constraints)
  }

  private mutating func add(
    _ kind: Shape.Kind, _ constraints: Constraints = Constraints(), named name: String = "Value"
  ) {
    shapes[name] = Shape(name: name, kind: kind, constraints: constraints, mark: Self.mark)
  }

  private mutating func addEnum(
    _ values: [JSONNode], named name: String
  ) throws(Untranslatable) {
    let texts = values.compactMap(\.string)
    let numbers = values.compactMap(\.integer)
    guard !values.isEmpty else { throw .otherEnum }
    if texts.count == values.count {
      add(.enumeration(values: texts), named: name)
    } else if numbers.count == values.count {
      let named = numbers.map { ("VALUE_\($0)", $0) }
      add(.intEnumeration(values: Dictionary(uniqueKeysWithValues: named)), named: name)
    } else {
      throw .otherEnum
    }
  }

  /// Members of the names that a schema knows, those without a schema of their own documents.
  private mutating func members(of schema: JSONNode) throws(Untranslatable) -> [Member] {
    let required = (schema["required"]?.array ?? []).compactMap(\.string)
    let properties = schema["properties"]?.object ?? []
    for property in properties {
      guard let values = property.value["enum"]?.array else { continue }
      try addEnum(values, named: "Value of " + property.name)
    }
    let names =
      properties.map(\.name)
      + required.filter { name in
        !properties.contains { $0.name == name }
      }
    return names.map { name in
      let own = "Value of " + name
      return Member(
        name: name, shape: shapes[own] == nil ? "Document" : own,
        isRequired: required.contains(name), mark: Self.mark)
    }
  }

  /// The limits that two keywords set; they may be written with a point.
  private static func length(_ schema: JSONNode, _ keyword: String) -> Constraints.Length? {
    let bounds = ["min", "max"].map { bound in
      schema[bound + keyword]?.number.flatMap(Double.init).map { Int($0) }
    }
    return bounds == [nil, nil] ? nil : Constraints.Length(min: bounds[0], max: bounds[1])
  }
}
