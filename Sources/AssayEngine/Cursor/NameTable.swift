/// The member names that a reader knows, searched one after another: they are few.
package struct NameTable: Sendable {
  private let names: [ShortName]

  /// - Parameter names: each of at most 15 bytes of UTF-8, the most frequent first.
  package init(_ names: [String]) {
    self.names = names.map { ShortName($0) }
  }

  /// Which of the names it is, or nil.
  package func index(of name: ShortName) -> Int? {
    for index in names.indices where names[index] == name { return index }
    return nil
  }
}
