/// What `\p{…}` asks of a scalar.
enum ScalarProperty: Hashable, Sendable {
  case categories(GeneralCategories)
  case binary(BinaryProperty)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .categories(let categories): categories.contains(scalar)
    case .binary(let property): property.contains(scalar)
    }
  }
}

/// How the words between the braces of `\p{…}` read.
enum PropertyName {
  case items(ScalarItems)
  /// A class that only Java knows.
  case java
  /// A property of ECMA 262 for which Swift has no data, such as a script.
  case withoutData
  case unknown

  /// `name` is what stands between the braces, as in `Lu` or `General_Category=Lu`.
  init(_ name: String) {
    let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    switch parts.count {
    case 2 where Self.scripts.contains(String(parts[0])): self = .withoutData
    case 2 where Self.generalCategory.contains(String(parts[0])):
      self = Self.category(String(parts[1]))
    case 1: self = Self.lone(name)
    default: self = .unknown
    }
  }

  private static func category(_ name: String) -> Self {
    GeneralCategories.named(name).map { .items(ScalarItems(.categories($0))) } ?? .unknown
  }

  private static func lone(_ name: String) -> Self {
    if case .items(let items) = category(name) { return .items(items) }
    if let property = BinaryProperty.named(name) { return .items(ScalarItems(.binary(property))) }
    switch name {
    case "Any": return .items(ScalarItems([.everything]))
    case "ASCII": return .items(ScalarItems([ScalarRange(0, 0x7F)]))
    case "Assigned": return .items(ScalarItems(.categories(.unassigned), isNegated: true))
    case "Regional_Indicator", "RI": return .items(ScalarItems([ScalarRange(0x1F1E6, 0x1F1FF)]))
    case _ where Self.unknownToSwift.contains(name): return .withoutData
    default: return isJava(name) ? .java : .unknown
    }
  }

  private static let generalCategory: Set<String> = ["General_Category", "gc"]
  private static let scripts: Set<String> = ["Script", "sc", "Script_Extensions", "scx"]

  private static let unknownToSwift: Set<String> = [
    "Emoji_Component", "EComp", "Extended_Pictographic", "ExtPict",
  ]

  private static func isJava(_ name: String) -> Bool {
    javaNames.contains(name)
      || ["Is", "In", "java"].contains { name.hasPrefix($0) && name.count > $0.count }
  }

  /// POSIX classes as Java writes them; `Alpha`, `Lower` and `Upper` are ECMA 262 as well.
  private static let javaNames: Set<String> = [
    "Alnum", "Blank", "Cntrl", "Digit", "Graph", "L1", "LD", "Print", "Punct", "Space", "XDigit",
    "all",
  ]
}

extension GeneralCategories {
  static let unassigned = named("Cn") ?? []
}
