import AssayEngine

/// The format as a JSON Schema for editors: `specs/assay.schema.json`.
///
/// It is draft-07, which the language servers for YAML know best. It says what the table says, of
/// one file at a time; names, limits and what else takes the whole folder are left to lint.
package enum EditorSchema {
  /// The text of the file, the newline at its end included.
  package static var text: String { document.layout + "\n" }

  private static var document: JSONNode {
    let head: [JSONNode.Member] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      (
        "$comment",
        .string(
          "Written from the table that the loader reads. To write it anew: "
            + "ASSAY_RECORD=1 Scripts/test --filter EditorSchema")
      ),
      ("title", .string("Assay spec")),
      ("description", .string("A part of one service's contract; see README.md beside this file")),
    ]
    let definitions = definitions.map { JSONNode.Member($0.mapping.definition, .object($0.schema)) }
    return .object(
      head + keywords(of: Format.file) + [("definitions", .object(definitions))])
  }

  /// A mapping of the table, and what its definition says.
  private typealias Definition = (mapping: FormatMapping, schema: [JSONNode.Member])

  /// Every mapping below the file, each once, in the order of the table.
  private static var definitions: [Definition] {
    var definitions: [Definition] = []
    var waiting = parts(of: Format.file)
    while !waiting.isEmpty {
      let part = waiting.removeFirst()
      guard !definitions.contains(where: { $0.mapping.name == part.mapping.name }) else { continue }
      let title: [JSONNode.Member] = [("title", .string(part.mapping.name))]
      definitions.append((part.mapping, title + keywords(of: part)))
      waiting = parts(of: part.mapping) + waiting
    }
    return definitions
  }

  /// A mapping, and the type of the scalar that may stand for it.
  private typealias Part = (mapping: FormatMapping, short: FormatType?)

  private static func parts(of mapping: FormatMapping) -> [Part] {
    mapping.keys.flatMap { parts(of: $0.type) }
  }

  private static func parts(of type: FormatType) -> [Part] {
    switch type {
    case .mapping(let mapping): [(mapping, nil)]
    case .either(let short, let mapping): [(mapping, short)]
    case .list(let entry, _): parts(of: entry)
    case .table(_, let values, _): parts(of: values)
    case .text, .url, .boolean, .integer, .number, .literal, .word, .name: []
    }
  }

  /// What is said of a string has no effect on an object, and the other way round: what may be
  /// either is told all of it, for the sake of plain messages.
  private static func keywords(of part: Part) -> [JSONNode.Member] {
    guard let short = part.short else { return keywords(of: part.mapping) }
    let all = keywords(of: short) + keywords(of: part.mapping)
    return [("type", .strings(["string", "object"]))] + all.filter { $0.name != "type" }
  }
}
