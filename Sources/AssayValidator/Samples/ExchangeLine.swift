import AssayCore
package import AssayEngine

/// The members of a line of a JSON Lines recording, as `assay check` reads them.
package enum ExchangeLine {
  /// Header fields in their order, names as they are.
  package static func headers(_ fields: [(name: String, value: String)]) -> JSONNode.Member {
    ("headers", .array(fields.map { .array([.string($0.name), .string($0.value)]) }))
  }

  /// A body as text where it is some; as base64 where it is not, or a reader could take its first
  /// character for a mark of the file.
  package static func body(_ bytes: [UInt8]) -> JSONNode.Member {
    guard let text = String(validating: bytes, as: UTF8.self), text.first != "\u{FEFF}" else {
      return ("bodyBase64", .string(Base64.text(of: bytes)))
    }
    return ("body", .string(text))
  }
}
