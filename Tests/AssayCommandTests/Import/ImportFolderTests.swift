import AssayTestSupport
import Foundation
import Testing

/// What an import does to a folder that something is in.
struct ImportFolderTests {
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    let model = SharedSuites.packageRoot.appending(
      path: "golden/import/file-per-operation/harbour.json")
    try place.make(["harbour.json": Data(contentsOf: model)])
  }

  private func run(_ arguments: String...) throws -> Tool.Result {
    try Tool.run(["import", "harbour.json", "-o", "specs"] + arguments, in: place)
  }

  private func names(_ folder: String = "specs/harbour") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.url.appending(path: folder).path)
      .sorted()
  }

  @Test func `a new folder holds the contract and a record, and nothing lies beside it`() throws {
    #expect(try run().exitCode == 0)
    #expect(
      try names() == [
        ".assay-import", "BuildQuay.yaml", "CloseHarbour.yaml", "DescribeBerth.yaml",
        "ListBerths.yaml", "MoorShip.yaml", "ReleaseShip.yaml", "Service-2.yaml", "service.yaml",
      ])
    #expect(try names("specs") == ["assay.schema.json", "harbour"])
  }

  @Test func `a folder that is not empty is left as it is`() throws {
    try place.write("specs/harbour/service.yaml", "mine\n")
    let result = try run()
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(
      result.errors
        == "error: the folder `specs/harbour` is not empty: --force writes over what is there, "
        + "--folder names another one beside it\n")
    #expect(try names() == ["service.yaml"])
    #expect(try place.text("specs/harbour/service.yaml") == "mine\n")
    #expect(try names("specs") == ["harbour"])
  }

  @Test func `a second model with the id of the first has a folder of its own`() throws {
    _ = try run()
    let before = try names().map { try place.text("specs/harbour/\($0)") }
    let refused = try run("--operation", "MoorShip")
    #expect(refused.exitCode == 2)
    #expect(
      refused.errors
        == "error: the folder `specs/harbour` holds the contract of `harbour`, version "
        + "`2025-06-30`: --force writes over what is there, --folder names another one beside it\n")
    let written = try run("--operation", "MoorShip", "--folder", "harbour-2")
    #expect(written.exitCode == 0)
    #expect(written.output.hasPrefix("wrote specs/harbour-2: 1 operation"))
    #expect(try names("specs/harbour-2") == [".assay-import", "service.yaml"])
    #expect(try names().map { try place.text("specs/harbour/\($0)") } == before)
  }

  @Test(arguments: ["../specs", "a/b", "", ".", "a b"])
  func `the name of a folder leads nowhere else`(_ name: String) throws {
    let result = try run("--folder", name)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("--folder is a name of letters, digits, `-` and `_`"))
    #expect(!FileManager.default.fileExists(atPath: place.url.appending(path: "specs").path))
  }

  @Test func `one folder is no place for two services`() throws {
    let other = SharedSuites.packageRoot.appending(
      path: "golden/import/every-shape-smithy/lamp-works.json")
    try place.make(["lamp-works.json": Data(contentsOf: other)])
    let result = try run("lamp-works.json", "--folder", "both")
    #expect(result.exitCode == 2)
    #expect(
      result.errors
        == "error: --folder names the folder of one service: the files hold `harbour`, "
        + "`lamp-works`\n")
  }

  @Test func `an empty folder is as good as none`() throws {
    try place.make(["specs/harbour/.hidden": Data()])
    #expect(try run().exitCode == 0)
    #expect(try names().contains("service.yaml"))
    #expect(try names().contains(".hidden"))
  }

  @Test func `the same import again gives the same files`() throws {
    _ = try run()
    let before = try names().map { try place.text("specs/harbour/\($0)") }
    let again = try run("--force")
    #expect(again.exitCode == 0)
    #expect(try names().map { try place.text("specs/harbour/\($0)") } == before)
    #expect(!again.output.contains("removed"))
  }

  @Test func `files that an import left behind go, those that somebody wrote stay`() throws {
    _ = try run()
    try place.write("specs/harbour/notes.txt", "mine\n")
    try place.write("specs/harbour/extra.yaml", "assay: 1\n# mine\n")
    let again = try run("--force", "--operation", "MoorShip")
    #expect(again.exitCode == 0)
    #expect(again.errors == "")
    #expect(again.output.contains("  removed BuildQuay.yaml, which an earlier import wrote\n"))
    #expect(
      again.output.contains("  left extra.yaml, which no import wrote or somebody changed\n"))
    #expect(try names() == [".assay-import", "extra.yaml", "notes.txt", "service.yaml"])
    #expect(try place.text("specs/harbour/extra.yaml") == "assay: 1\n# mine\n")
  }

  @Test func `a file that was changed since is not removed`() throws {
    _ = try run()
    let changed = try place.text("specs/harbour/BuildQuay.yaml") + "# confirmed\n"
    try place.write("specs/harbour/BuildQuay.yaml", changed)
    let again = try run("--force", "--operation", "MoorShip")
    #expect(again.exitCode == 0)
    #expect(
      again.output.contains("  left BuildQuay.yaml, which no import wrote or somebody changed\n"))
    #expect(try names() == [".assay-import", "BuildQuay.yaml", "service.yaml"])
    #expect(try place.text("specs/harbour/BuildQuay.yaml") == changed)
  }

  @Test func `where a changed file would have no sense any more, nothing is written`() throws {
    _ = try run()
    let changed = try place.text("specs/harbour/CloseHarbour.yaml") + "# confirmed\n"
    try place.write("specs/harbour/CloseHarbour.yaml", changed)
    let service = try place.text("specs/harbour/service.yaml")
    let again = try run("--force", "--operation", "MoorShip")
    #expect(again.exitCode == 2)
    #expect(again.output == "")
    #expect(again.errors.contains("specs/harbour/CloseHarbour.yaml:"))
    #expect(
      again.errors.contains(
        "nothing is written: `specs/harbour` would not lint with `CloseHarbour.yaml`"))
    #expect(try place.text("specs/harbour/CloseHarbour.yaml") == changed)
    #expect(try place.text("specs/harbour/service.yaml") == service)
    #expect(try names("specs") == ["assay.schema.json", "harbour"])
  }

  @Test func `without its record no file is taken for one of an import`() throws {
    _ = try run()
    try FileManager.default.removeItem(
      at: place.url.appending(path: "specs/harbour/.assay-import"))
    let again = try run("--force", "--operation", "MoorShip")
    #expect(again.exitCode == 2)
    #expect(try names().count == 8)
  }

  @Test func `a schema for editors that is there stays`() throws {
    try place.write("specs/assay.schema.json", "{}")
    _ = try run()
    #expect(try place.text("specs/assay.schema.json") == "{}")
  }

  @Test func `several services are written all or not at all`() throws {
    let model = SharedSuites.packageRoot.appending(
      path: "golden/import/query-compatible/parcels.json")
    try place.make(["parcels.json": Data(contentsOf: model)])
    try place.write("specs/parcels/mine.yaml", "assay: 1\n")
    let refused = try run("parcels.json")
    #expect(refused.exitCode == 2)
    #expect(try names("specs") == ["parcels"])
    let both = try run("parcels.json", "--output", "other")
    #expect(both.exitCode == 0)
    #expect(both.output.contains("assay lint other/harbour other/parcels\n"))
    #expect(try names("other") == ["assay.schema.json", "harbour", "parcels"])
  }

  @Test func `a folder that cannot be made is an error`() throws {
    try place.write("file", "")
    let result = try run("-o", "file/specs")
    #expect(result.exitCode == 2)
    #expect(result.errors == "error: cannot write the folder `file/specs/harbour`: not a folder\n")
  }
}
