import Foundation
import Testing

@testable import AssayCommand
@testable import AssayConsole

@Suite struct SpecFoldersTests {
  @Test func `every folder with YAML files at or below a root is a contract`() throws {
    let folder = try TemporaryFolder()
    for path in ["b/service.yaml", "a/deep/x.yml", "a/deep/y.yaml", "c/readme.md", ".git/z.yaml"] {
      try folder.write(path)
    }
    let root = folder.url.path
    #expect(try SpecFolders(roots: [root]).paths == ["\(root)/a/deep", "\(root)/b"])
    #expect(try SpecFolders(roots: [root, "\(root)/b"]).paths == ["\(root)/a/deep", "\(root)/b"])
  }

  @Test func `the root itself may be a contract`() throws {
    let folder = try TemporaryFolder()
    try folder.write("service.yaml")
    #expect(try SpecFolders(roots: [folder.url.path]).paths == [folder.url.path])
  }

  @Test func `a root without a contract is refused`() throws {
    let folder = try TemporaryFolder()
    let message = "the folder `\(folder.url.path)` holds no contract: no YAML file is in it"
    #expect(throws: CommandFailure(message)) { try SpecFolders(roots: [folder.url.path]) }
  }
}
