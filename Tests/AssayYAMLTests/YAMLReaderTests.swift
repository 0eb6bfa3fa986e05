import AssayCore
import AssayYAML
import Testing

struct YAMLReaderTests {
  @Test func `every node has its place and what to underline`() throws {
    let root = try read("# é\nname: 'Ann'\n\"é\": [1, {two: 2}]\n")
    let pairs = try #require(root.mapping)
    let items = try #require(pairs[1].value.sequence)
    let two = try #require(items[1].mapping)
    let nodes = [
      root, pairs[0].key, pairs[0].value, pairs[1].key, pairs[1].value, items[0], items[1],
      two[0].key, two[0].value,
    ]
    #expect(nodes.map(\.mark.line) == [2, 2, 2, 3, 3, 3, 3, 3, 3])
    #expect(nodes.map(\.mark.column) == [1, 1, 7, 1, 6, 7, 10, 11, 16])
    #expect(nodes.map(\.length) == [1, 4, 5, 3, 1, 1, 1, 3, 1])
    #expect(Set(nodes.map(\.mark.file)) == ["in.yaml"])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "--- # nothing\n...\n"])
  func `a text without a document is null`(text: String) throws {
    #expect(try read(text).scalar?.value == .null)
  }

  @Test func `a mapping keeps its order`() throws {
    let keys = try read("z: 1\na: 2\nm: 3\n").mapping?.compactMap(\.key.text)
    #expect(keys == ["z", "a", "m"])
  }

  @Test func `a byte order mark moves no column`() throws {
    let root = try YAMLReader.read([0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8), file: "in.yaml")
    #expect(root.mapping?[0].key.mark == SourceMark(file: "in.yaml", line: 1, column: 1))
    #expect(root.mapping?[0].value.mark == SourceMark(file: "in.yaml", line: 1, column: 4))
  }

  @Test func `an alias stands for its node, which keeps its place`() throws {
    let pairs = try #require(try read("a: &x [1]\nb: *x\n").mapping)
    #expect(pairs[1].value.sequence?.count == 1)
    #expect(pairs[1].value.mark == SourceMark(file: "in.yaml", line: 1, column: 4))
  }

  @Test func `an anchor can be set again`() throws {
    let items = try #require(try read("[&x a, *x, &x b, *x]").sequence)
    #expect(items.map(\.text) == ["a", "a", "b", "b"])
  }

  @Test func `text may hold a null character`() throws {
    #expect(try read(#""a\0b""#).text == "a\0b")
  }

  private func read(_ text: String) throws -> YAMLNode {
    try YAMLReader.read(Array(text.utf8), file: "in.yaml")
  }
}
