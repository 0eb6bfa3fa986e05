import AssayCore

/// Reads a text that holds one YAML document.
package enum YAMLReader {
  /// The root of the document; null at 1:1 when the text holds none.
  ///
  /// Equal keys, tags outside the core schema, a second document and what goes beyond `limits` are
  /// errors. Linear in the text, aliases included.
  package static func read(
    _ text: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
  ) throws(YAMLError) -> YAMLNode {
    guard text.count <= limits.bytes else {
      let start = SourceMark(file: file, line: 1, column: 1)
      let detail = "\(text.count) bytes, at most \(limits.bytes) are read"
      throw YAMLError(.limit, at: start, detail)
    }
    return try Composer(text, file: file, limits: limits).document()
  }
}
