extension AuthorizationField {
  /// Reads a field's value: the parts in any order, with any white space around them.
  package init(parsing value: String) throws(AuthorizationFault) {
    let parts = try Self.parts(value)
    let credential = try Self.value(of: .credential, in: parts)
    (accessKeyID, scope) = try Self.credential(credential)
    signedHeaders = try Self.names(Self.value(of: .signedHeaders, in: parts))
    let hex = try Self.value(of: .signature, in: parts)
    guard let signature = Signature(hex: hex) else { throw .badSignature }
    self.signature = signature
  }

  private static func parts(_ value: String) throws(AuthorizationFault) -> [Part: String] {
    let words = CanonicalField.folded(value).utf8.split(separator: space, maxSplits: 1)
    guard let scheme = words.first, scheme.elementsEqual(StringToSign.algorithm.utf8) else {
      // Where nothing follows, the whole may be a secret.
      throw .otherScheme(words.count == 2 ? String(decoding: words[0], as: UTF8.self) : nil)
    }
    var parts: [Part: String] = [:]
    let texts =
      words.count == 2 ? words[1].split(separator: comma, omittingEmptySubsequences: false) : []
    for (index, text) in texts.enumerated() {
      let (part, value) = try read(text, number: index + 1)
      guard parts.updateValue(value, forKey: part) == nil else { throw .repeatedPart(part) }
    }
    return parts
  }

  /// Reads `Name=value`.
  private static func read(
    _ text: Substring.UTF8View, number: Int
  ) throws(AuthorizationFault) -> (Part, String) {
    guard let equals = text.firstIndex(of: equals) else { throw .notAPart(number: number) }
    let name = CanonicalField.folded(String(decoding: text[..<equals], as: UTF8.self))
    let value = String(decoding: text[equals...].dropFirst(), as: UTF8.self)
    guard let part = Part(rawValue: name) else { throw .unknownPart(name) }
    return (part, CanonicalField.folded(value))
  }

  private static func value(
    of part: Part, in parts: [Part: String]
  ) throws(AuthorizationFault) -> String {
    guard let value = parts[part] else { throw .missingPart(part) }
    return value
  }

  /// Splits `id/day/region/service/aws4_request`; an id may hold slashes itself.
  private static func credential(
    _ text: String
  ) throws(AuthorizationFault) -> (String, CredentialScope) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let id = parts.dropLast(4).joined(separator: "/")
    guard !id.isEmpty, let scope = CredentialScope(parts: parts.suffix(4)) else {
      throw .badCredential(text)
    }
    return (id, scope)
  }

  /// Names in lower case, in byte order, each once.
  private static func names(_ text: String) throws(AuthorizationFault) -> [String] {
    let names = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
    guard !names.contains(""), names == Set(names.map(\.asciiLowercased)).sorted() else {
      throw .badSignedHeaders(text)
    }
    return names
  }
}

private let space = UInt8(ascii: " ")
private let comma = UInt8(ascii: ",")
private let equals = UInt8(ascii: "=")
