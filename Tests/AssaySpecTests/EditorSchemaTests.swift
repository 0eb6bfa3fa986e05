import AssaySpec
import AssayTestSupport
import Foundation
import Testing

struct EditorSchemaTests {
  private static let file: URL = SharedSuites.packageRoot.appending(path: "specs/assay.schema.json")

  @Test(.tags(.golden))
  func `specs/assay.schema.json is what the table says`() throws {
    if LintCase.isRecording {
      try EditorSchema.text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded: look at the difference, then run without ASSAY_RECORD")
    }
    let isCurrent = try String(contentsOf: Self.file, encoding: .utf8) == EditorSchema.text
    #expect(isCurrent, "write it anew: ASSAY_RECORD=1 Scripts/test --filter EditorSchema")
  }

  @Test func `what is referred to is defined, and the other way round`() throws {
    let definitions = try #require(try Self.schema()["definitions"] as? [String: Any])
    let expected = definitions.keys.map { "#/definitions/\($0)" }
    #expect(Set(Self.references(in: try Self.schema())) == Set(expected))
  }

  @Test(arguments: ShapeType.allCases)
  func `a shape has the keys of its type`(type: ShapeType) throws {
    let branches = try Self.branches().filter { $0.types.contains(type.rawValue) }
    let keys = Format.shape.keys.filter { $0.applies(to: type) }
    let required = keys.filter { $0.isRequired && $0.key != .type }
    #expect(branches.map(\.keys) == [keys.map(\.key.rawValue).sorted()])
    #expect(branches.map(\.required) == [required.map(\.key.rawValue)])
  }

  // MARK: - Reading

  private static func schema() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(EditorSchema.text.utf8))
    return try #require(json as? [String: Any])
  }

  /// A part of the shape's schema that holds for some types.
  private struct Branch {
    var types: [String]
    var keys: [String]
    var required: [String]
  }

  private static func branches() throws -> [Branch] {
    let definitions = try schema()["definitions"] as? [String: [String: Any]]
    let branches = try #require(definitions?["shape"]?["allOf"] as? [[String: [String: Any]]])
    return try branches.map { branch in
      let condition = branch["if"]?["properties"] as? [String: [String: [String]]]
      let keys = try #require(branch["then"]?["properties"] as? [String: Any])
      return Branch(
        types: try #require(condition?["type"]?["enum"]), keys: keys.keys.sorted(),
        required: branch["then"]?["required"] as? [String] ?? [])
    }
  }

  private static func references(in value: Any) -> [String] {
    switch value {
    case let object as [String: Any]:
      let here = [object["$ref"] as? String].compactMap { $0 }
      return here + object.values.flatMap(references)
    case let array as [Any]: return array.flatMap(references)
    default: return []
    }
  }
}
