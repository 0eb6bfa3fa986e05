import AssaySpec
import Testing

struct FormatTests {
  @Test(arguments: SpecKey.allCases)
  func `every key stands in the table`(key: SpecKey) {
    #expect(Self.entries(of: Format.file).contains { $0.key == key })
  }

  @Test(arguments: entries(of: Format.file))
  func `every entry says what it is for`(entry: FormatKey) {
    #expect(!entry.summary.isEmpty && !entry.summary.hasSuffix("."))
  }

  @Test(arguments: ShapeType.allCases)
  func `a shape type decides what each key may hold`(type: ShapeType) {
    let keys = Format.shape.keys.filter { $0.applies(to: type) }.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  private static func entries(of mapping: FormatMapping) -> [FormatKey] {
    mapping.keys.flatMap { [$0] + mappings(in: $0.type).flatMap(entries) }
  }

  private static func mappings(in type: FormatType) -> [FormatMapping] {
    switch type {
    case .mapping(let mapping): [mapping]
    case .list(let entry, _): mappings(in: entry)
    case .table(_, let values, _): mappings(in: values)
    case .either(let first, let second): mappings(in: first) + mappings(in: second)
    case .text, .boolean, .integer, .number, .literal, .word, .name: []
    }
  }
}
