import AssaySpec
import Testing

struct FormatTests {
  @Test(arguments: SpecKey.allCases)
  func `every key stands in the table`(key: SpecKey) {
    #expect(Self.entries(of: Format.file).contains { $0.key == key })
  }

  @Test(arguments: entries(of: Format.file).map { ($0.key, $0.summary) })
  func `every entry says what it is for`(key: SpecKey, summary: String) {
    #expect(!summary.isEmpty && !summary.hasSuffix("."))
  }

  @Test(arguments: ShapeType.allCases)
  func `a shape type decides what each key may hold`(type: ShapeType) {
    let keys = Format.shape.keys.filter { $0.applies(to: type) }.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Set(mappings(in: .mapping(Format.file)).map(\.name)))
  func `a mapping is known by its name`(name: String) {
    let namesakes = Self.mappings(in: .mapping(Format.file)).filter { $0.name == name }
    #expect(Set(namesakes.map { $0.keys.map(\.key) }).count == 1)
  }

  private static func entries(of mapping: FormatMapping) -> [FormatKey] {
    mappings(in: .mapping(mapping)).flatMap(\.keys)
  }

  private static func mappings(in type: FormatType) -> [FormatMapping] {
    switch type {
    case .mapping(let mapping): [mapping] + mapping.keys.flatMap { mappings(in: $0.type) }
    case .list(let entry, _): mappings(in: entry)
    case .table(_, let values, _): mappings(in: values)
    case .either(let first, let mapping): mappings(in: first) + mappings(in: .mapping(mapping))
    case .text, .url, .boolean, .integer, .number, .literal, .word, .name: []
    }
  }
}
