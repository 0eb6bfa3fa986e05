import AssayTestSupport
import Foundation
import Testing

/// What `assay import` refuses, and how it says so.
struct ImportUsageTests {
  private static let refusals: [([String], String)] = [
    ([], "Say what to import: the model of a service"),
    (["botocore"], "Say what to import: the model of a service"),
    (["missing.json"], "error: cannot read `missing.json`: no such file or folder\n"),
    (["."], "error: cannot read `.`: not a regular file\n"),
    (["no.json"], "error: no.json:1:1: "),
    (["open.json"], "OpenAPI"),
    (["botocore", "parcels.json"], "error: parcels.json:1:1: expected a botocore"),
    (["parcels.json", "parcels.json"], "a second model of `parcels`"),
    (["parcels.json", "--service", "Parcel"], "did you mean `Parcels`?"),
    (["parcels.json", "--pinned", "1.0"], "'--pinned <source=version>'"),
    (["parcels.json", "--pinned", "boto=1.0"], "'--pinned <source=version>'"),
    (["parcels.json", "--operation", "SendParcels"], "did you mean `SendParcel`?"),
    (["parcels.json", "harbour.json", "--operation", "SendParcel"], "`parcels`, `harbour`"),
  ]

  @Test(arguments: refusals)
  func `what cannot be imported exits 2, and nothing is written`(
    _ arguments: [String], _ message: String
  ) throws {
    let place = try TemporaryFolder()
    let golden = SharedSuites.packageRoot.appending(path: "golden/import")
    try place.make([
      "parcels.json": Data(contentsOf: golden.appending(path: "query-compatible/parcels.json")),
      "harbour.json": Data(contentsOf: golden.appending(path: "one-operation/harbour.json")),
      "no.json": Data("no".utf8), "open.json": Data(#"{"openapi":"3.0.0"}"#.utf8),
    ])
    let result = try Tool.run(["import"] + arguments + ["-o", "specs"], in: place)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
    #expect(!FileManager.default.fileExists(atPath: place.url.appending(path: "specs").path))
  }

  @Test func `without a folder to write into it does not run`() throws {
    let result = try Tool.run(["import", "a.json"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("Missing expected argument '--output <dir>'"))
  }

  @Test func `a compressed model is read as it is`() throws {
    let place = try TemporaryFolder()
    let model = SharedSuites.packageRoot.appending(
      path: "golden/import/query-compatible/parcels.json")
    try place.make(["parcels.json": Data(contentsOf: model)])
    let script = #"gzip parcels.json && "$@""#
    let result = try Tool.run(
      ["import", "smithy", "parcels.json.gz", "-o", "specs"], in: place, shell: script)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(try place.text("specs/parcels/service.yaml").contains("id: parcels\n"))
  }

  @Test func `help teaches by example, in 80 columns`() throws {
    let output = try Tool.run(["import", "--help"]).output
    #expect(output.contains("EXAMPLES\n  assay import botocore "))
    #expect(output.split(separator: "\n").filter { $0.count > 80 } == [])
  }
}
