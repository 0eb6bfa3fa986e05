import AssayCore
import AssaySpec
import Foundation
import Testing

struct SpecFoldersTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `every folder with YAML files is a contract`() throws {
    try folder.write("", to: "one/service.yaml")
    try folder.write("", to: "deep/er/two/service.yml")
    try folder.write("", to: "none/README.md")
    try folder.write("", to: ".hidden/service.yaml")
    try folder.write("", to: "one/.service.yaml.swp")
    #expect(try found() == ["/deep/er/two", "/one"])
  }

  @Test func `a folder given with a slash at its end is the same`() throws {
    try folder.write("", to: "service.yaml")
    #expect(try ContractLoader.discover(root: folder.path + "/") == [folder.path + "/"])
  }

  @Test func `a folder of nothing holds no contract`() throws {
    #expect(try found() == [])
  }

  @Test(.timeLimit(.minutes(10)))
  func `loops of links end and each folder is found once`() throws {
    try folder.write("", to: "one/service.yaml")
    try folder.link("one/up", to: "..")
    try folder.link("two", to: "one")
    try folder.link("self", to: "self")
    try folder.link("nowhere", to: "missing")
    #expect(try found() == ["/one"])
  }

  @Test func `a root that is not there is an error`() {
    let path = folder.path + "/missing"
    #expect(throws: FileError(.notFound, path)) { try ContractLoader.discover(root: path) }
  }

  @Test func `a root that is a file is an error`() throws {
    try folder.write("", to: "service.yaml")
    let path = folder.path + "/service.yaml"
    #expect(throws: FileError(.notAFolder, path)) { try ContractLoader.discover(root: path) }
  }

  /// Found folders without the path of the root.
  private func found() throws -> [String] {
    try ContractLoader.discover(root: folder.path).map { String($0.dropFirst(folder.path.count)) }
  }
}
