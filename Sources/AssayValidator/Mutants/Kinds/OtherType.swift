import AssayCore
import AssayEngine
import AssaySpec

/// A value is of another JSON type.
enum OtherType {
  static let mutation = Mutation.ofValues("A value has another JSON type than its shape.") { site in
    // An error whose body is no object is no JSON to a client: that is another kind.
    switch site.owner {
    case .message where !site.message.isSuccess, .key: return []
    case .message, .structure, .union, .collection: break
    }
    return others(than: site.kind, site).map { what, value in
      site.attempt(what, .typeMismatch, value)
    }
  }

  private static func others(
    than kind: Shape.Kind, _ site: ValueSite
  ) -> [(String, JSONNode)] {
    switch kind {
    case .string, .enumeration, .blob:
      [number, boolean, ("array around the string", .array([site.value])), object]
    case .timestamp(.dateTime), .timestamp(.httpDate):
      [("seconds for a text", SampleTime().node(.epochSeconds)), boolean]
    case .timestamp:
      [
        ("seconds as a string", .string(site.value.number ?? "0")),
        ("date-time for seconds", SampleTime().node(.dateTime)), boolean,
      ]
    case .boolean: [("boolean as a string", .string("true")), number]
    case .byte, .short, .integer, .long, .bigInteger, .intEnumeration:
      [asString(site), ("fraction for an integer", .number("1.5")), boolean]
    case .float, .double, .bigDecimal: [asString(site), boolean]
    case .structure, .union, .map:
      [("array for an object", .array([])), ("string for an object", .string("{}"))]
    case .list: [object, ("string for an array", .string("[]"))] + lone(site)
    case .unit: [("string for an object", .string("{}"))]
    case .document: []
    }
  }

  private static let number: (String, JSONNode) = ("number", .number("1"))

  private static let boolean: (String, JSONNode) = ("boolean", .boolean(true))

  private static let object: (String, JSONNode) = ("object", .object([]))

  private static func asString(_ site: ValueSite) -> (String, JSONNode) {
    ("number as a string", .string(site.value.number ?? "1"))
  }

  /// The only item without its list, where it can be told from one.
  private static func lone(_ site: ValueSite) -> [(String, JSONNode)] {
    guard let item = site.value.array?.first, item.array == nil, item.object == nil, !item.isNull
    else { return [] }
    return [("item without its list", item)]
  }
}
