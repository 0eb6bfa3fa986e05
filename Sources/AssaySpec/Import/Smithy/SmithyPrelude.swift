/// Smithy's own shapes, `smithy.api#String` and the like, which no model defines.
enum SmithyPrelude {
  static let namespace = "smithy.api#"
  static let unit = "smithy.api#Unit"

  /// The predefined shape of a spec for a shape of the prelude; nil for what is none.
  static func shape(_ id: String) -> String? {
    guard id.hasPrefix(namespace) else { return nil }
    let name = String(id.dropFirst(namespace.count))
    let boxed = isPrimitive(id) ? String(name.dropFirst("Primitive".count)) : name
    return Shape.predefined[boxed] == nil ? nil : boxed
  }

  /// Whether it is one of `PrimitiveBoolean` and the like, which have a default in Smithy 1.0.
  static func isPrimitive(_ id: String) -> Bool { id.hasPrefix("smithy.api#Primitive") }
}
