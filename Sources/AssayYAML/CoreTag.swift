import AssayCore

/// The tags of the core schema, and `!!binary` (YAML 1.2.2 sections 10.1 to 10.3).
enum CoreTag: String {
  case string = "tag:yaml.org,2002:str"
  case null = "tag:yaml.org,2002:null"
  case boolean = "tag:yaml.org,2002:bool"
  case integer = "tag:yaml.org,2002:int"
  case float = "tag:yaml.org,2002:float"
  case binary = "tag:yaml.org,2002:binary"
  case sequence = "tag:yaml.org,2002:seq"
  case mapping = "tag:yaml.org,2002:map"
  /// The non-specific tag: text, a sequence or a mapping, by the kind of the node.
  case nonSpecific = "!"

  /// What a scalar of that tag is, or nil if it cannot be that.
  func value(of text: String) -> YAMLScalar.Value? {
    if self == .string || self == .nonSpecific { return .text }
    if self == .binary { return Self.binary(text) }
    guard let value = CoreSchema.resolve(text) else { return nil }
    switch (self, value) {
    case (.null, .null), (.boolean, .boolean), (.integer, .integer), (.float, .float),
      (.float, .nonFinite):
      return value
    case (.float, .integer(let digits)):
      return .float(digits)
    default:
      return nil
    }
  }

  /// The bytes of base64 with white space anywhere, as people fold it; nil if it is not base64.
  private static func binary(_ text: String) -> YAMLScalar.Value? {
    let digits = text.utf8.filter { $0 != 0x20 && !(0x09...0x0d ~= $0) }
    var bytes: [UInt8] = []
    guard Base64.decode(digits.span, 0..<digits.count, into: &bytes) == nil else { return nil }
    return .binary(bytes)
  }
}
