/// The tag resolution of YAML 1.2.2, section 10.3.2: `no`, `1_000` and `0b1` are text.
package enum CoreSchema {
  /// What a plain scalar without a tag is; nil for a number in base 8 or 16 beyond 128 bits.
  package static func resolve(_ text: String) -> YAMLScalar.Value? {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: break
    }
    guard let first = text.utf8.first, mayBeginNumber(first) else { return .text }
    if let base = base(of: text) {
      return UInt128(text.dropFirst(2), radix: base).map { .integer(String($0)) }
    }
    return number(text) ?? nonFinite(text) ?? .text
  }

  /// Whether a plain scalar of these bytes may be something else than text.
  static func mayResolve(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    return switch first {
    case UInt8(ascii: "~"): bytes.count == 1
    case UInt8(ascii: "n"), UInt8(ascii: "N"): bytes.count == 4
    case UInt8(ascii: "t"), UInt8(ascii: "T"): bytes.count == 4
    case UInt8(ascii: "f"), UInt8(ascii: "F"): bytes.count == 5
    default: mayBeginNumber(first)
    }
  }

  private static func mayBeginNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: isDigit(byte)
    }
  }

  /// 8 for `0o17`, 16 for `0x1F`, nil for what has neither form.
  private static func base(of text: String) -> Int? {
    let digits = text.utf8.dropFirst(2)
    guard !digits.isEmpty else { return nil }
    if text.hasPrefix("0o"), digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 }) {
      return 8
    }
    return text.hasPrefix("0x") && digits.allSatisfy(isHexDigit) ? 16 : nil
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, as JSON writes it.
  private static func number(_ text: String) -> YAMLScalar.Value? {
    var rest = text.utf8[...]
    let sign = take(&rest) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard sign.utf8.count <= 1 else { return nil }
    let whole = take(&rest, isDigit)
    let hasPoint = rest.first == UInt8(ascii: ".")
    if hasPoint { rest.removeFirst() }
    let fraction = hasPoint ? take(&rest, isDigit) : ""
    guard !whole.isEmpty || !fraction.isEmpty, let exponent = exponent(rest) else { return nil }
    let digits = (sign == "-" ? "-" : "") + withoutLeadingZeros(whole)
    guard hasPoint || !exponent.isEmpty else {
      return .integer(digits == "-0" ? "0" : digits)
    }
    return .float(digits + (fraction.isEmpty ? "" : "." + fraction) + exponent)
  }

  /// The exponent that the whole of `rest` is, or nil if it is something else.
  private static func exponent(_ rest: Substring.UTF8View) -> String? {
    guard let letter = rest.first else { return "" }
    var digits = rest.dropFirst()
    guard letter | 0x20 == UInt8(ascii: "e") else { return nil }
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return String(Substring(rest))
  }

  private static func nonFinite(_ text: String) -> YAMLScalar.Value? {
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .nonFinite(".inf")
    case "-.inf", "-.Inf", "-.INF": .nonFinite("-.inf")
    case ".nan", ".NaN", ".NAN": .nonFinite(".nan")
    default: nil
    }
  }

  private static func take(
    _ rest: inout Substring.UTF8View, _ belongs: (UInt8) -> Bool
  ) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest.dropFirst(taken.count)
    return String(Substring(taken))
  }

  private static func withoutLeadingZeros(_ digits: String) -> String {
    let rest = digits.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
  }
}
