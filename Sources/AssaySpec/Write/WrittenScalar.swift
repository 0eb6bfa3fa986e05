import AssayCore
import AssayYAML

/// A scalar that is to be written, with quotes only where it would be read as something else.
enum WrittenScalar: Sendable {
  /// Text, of any content.
  case text(String)
  /// Text that always has quotes: patterns, versions.
  case quoted(String)
  /// What is read as itself: a word of the format, a number, a boolean.
  case plain(String)

  /// As it stands within `[]` or `{}`, and as a key anywhere.
  var inFlow: String { written { PlainScalar.isRead($0) && PlainScalar.fitsFlow($0) } }

  /// As it stands at the end of a line.
  var inBlock: String { written(PlainScalar.isRead) }

  /// Whether it is longer than a key may be (YAML 1.2.2, section 7.4.2) unless `?` announces it.
  var isLongKey: Bool { inFlow.unicodeScalars.count > 1000 }

  private func written(_ canBePlain: (String) -> Bool) -> String {
    switch self {
    case .plain(let text): text
    case .text(let text): canBePlain(text) ? text : Self.quote(text)
    case .quoted(let text): Self.quote(text)
    }
  }

  private static func quote(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: Escaping.mustBeEscaped) else {
      return "'" + scalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    return "\"" + scalars.map(escape).joined() + "\""
  }

  /// The escapes of YAML 1.2.2, section 5.7.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": #"\\"#
    case "\"": #"\""#
    case "\n": #"\n"#
    case "\r": #"\r"#
    case "\t": #"\t"#
    case _ where !Escaping.mustBeEscaped(scalar): String(scalar)
    case _ where scalar.value < 0x100: #"\x"# + hex(scalar, digits: 2)
    case _ where scalar.value < 0x1_0000: #"\u"# + hex(scalar, digits: 4)
    default: #"\U"# + hex(scalar, digits: 8)
    }
  }

  private static func hex(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.count) + text
  }
}

/// Which text needs no quotes. Bytes are compared: a combining mark hides no blank before it.
enum PlainScalar {
  /// Whether text without quotes, at the end of a line, is read as that text.
  static func isRead(_ text: String) -> Bool {
    guard CoreSchema.resolve(text) == .text, !looksLikeDate(text),
      !text.unicodeScalars.contains(where: Escaping.mustBeEscaped)
    else { return false }
    let bytes = Array(text.utf8)
    return canBegin(bytes) && canEnd(bytes)
      && !zip(bytes, bytes.dropFirst()).contains { $0 == (colon, blank) || $0 == (blank, hash) }
  }

  /// Whether such text is read as that text within `[]` and `{}`, too.
  static func fitsFlow(_ text: String) -> Bool {
    !text.utf8.contains(where: Array(",[]{}?".utf8).contains)
  }

  /// Indicators begin no text (YAML 1.2.2, section 7.3.3); `-` does before what is no blank.
  private static func canBegin(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first != blank else { return false }
    guard first == UInt8(ascii: "-") else {
      return !"?:,[]{}#&*!|>'\"%@`".utf8.contains(first)
    }
    return bytes.count > 1 && !" ,[]{}?:".utf8.contains(bytes[1])
  }

  private static func canEnd(_ bytes: [UInt8]) -> Bool {
    bytes.last != blank && bytes.last != colon
  }

  /// Text to this loader, and a time to those that keep to YAML 1.1: `2022-07-26`.
  private static func looksLikeDate(_ text: String) -> Bool {
    let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-"))
    return parts.count == 3 && parts[0].count == 4
      && parts.joined().allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  private static let blank = UInt8(ascii: " ")
  private static let colon = UInt8(ascii: ":")
  private static let hash = UInt8(ascii: "#")
}
