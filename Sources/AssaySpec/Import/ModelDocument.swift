import AssayCore
import AssayEngine

/// A model file as JSON, with the places of its values.
struct ModelDocument: Sendable {
  /// Bytes that a compressed model may have when it is inflated.
  private static let limit = 512 << 20

  let file: String
  let root: JSONNode
  private let places: PlaceTable

  /// Takes gzip, too: botocore's models are installed so. Places are those of the inflated text.
  init(_ bytes: [UInt8], file: String) throws(ImportError) {
    let text = try Self.inflated(bytes, file)
    let places = PlaceTable(text)
    do throws(CursorFault) {
      root = try JSONNode(reading: text.span)
    } catch {
      let mark = places.mark(error.offset(in: text.span), file)
      let hint = ModelFile.hint(forText: text)
      throw ImportError(.notJSON, error.explanation, hint: hint, at: mark)
    }
    self.file = file
    self.places = places
  }

  func mark(_ node: JSONNode) -> SourceMark { places.mark(node.offset, file) }

  func error(
    _ code: ImportError.Code, _ detail: String, hint: String? = nil, at node: JSONNode
  ) -> ImportError {
    ImportError(code, detail, hint: hint, at: mark(node))
  }

  private static func inflated(_ bytes: [UInt8], _ file: String) throws(ImportError) -> [UInt8] {
    let range = bytes.indices
    guard Gzip.isGzip(bytes.span, range) else { return bytes }
    var text: [UInt8] = []
    do throws(GzipError) {
      try Gzip.inflate(bytes.span, range, limit: limit, into: &text)
    } catch {
      let start = SourceMark(file: file, line: 1, column: 1)
      throw ImportError(.notJSON, "gzip that does not inflate: \(error.words)", at: start)
    }
    return text
  }
}

/// Values of a type that their place asks for.
extension ModelDocument {
  func members(_ node: JSONNode, _ what: String) throws(ImportError) -> [JSONNode.Member] {
    guard let members = node.object else { throw expected("an object", what, at: node) }
    return members
  }

  /// The members of the object at that key; none without the key.
  func members(_ key: String, of node: JSONNode) throws(ImportError) -> [JSONNode.Member] {
    guard let value = node[key] else { return [] }
    return try members(value, Wording.quote(key))
  }

  /// The elements of the array at that key; none without the key.
  func elements(_ key: String, of node: JSONNode) throws(ImportError) -> [JSONNode] {
    guard let value = node[key] else { return [] }
    guard let elements = value.array else {
      throw expected("an array", Wording.quote(key), at: value)
    }
    return elements
  }

  /// The text at that key, or nil without the key.
  func text(_ key: String, of node: JSONNode) throws(ImportError) -> String? {
    guard let value = node[key] else { return nil }
    guard let text = value.string else { throw expected("text", Wording.quote(key), at: value) }
    return text
  }

  /// The text at a key that must be there.
  func neededText(_ key: String, of node: JSONNode) throws(ImportError) -> String {
    guard let text = try text(key, of: node) else {
      throw error(.malformed, "\(Wording.quote(key)) is missing", at: node)
    }
    return text
  }

  private func expected(_ type: String, _ what: String, at node: JSONNode) -> ImportError {
    error(.malformed, "expected \(type) for \(what), got \(node.typeName)", at: node)
  }
}

extension JSONNode {
  /// The JSON type, for messages.
  fileprivate var typeName: String {
    switch content {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "text"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Whether the value is `true`.
  var isTrue: Bool { boolean == true }
}

extension PlaceTable {
  fileprivate func mark(_ offset: Int, _ file: String) -> SourceMark {
    let (line, column) = place(of: offset)
    return SourceMark(file: file, line: line, column: column)
  }
}

extension GzipError {
  fileprivate var words: String {
    switch self {
    case .truncated: "it ends too early"
    case .corrupt: "it is damaged"
    case .tooLarge: "it is too large"
    }
  }
}
