import AssayTestSupport
import AssayTraffic
import Foundation
import Testing

@Suite struct `Golden traffic` {
  /// What each file of `golden/traffic` is and how many entries it has.
  private static let files: [String: (format: TrafficFormat, entries: Int)] = [
    "browser-snapshot-jobs.har": (.har, 5),
    "exchanges.jsonl": (.exchangeLines, 13),
    "postman-snapshot-jobs.postman_collection.json": (.postman, 3),
    "proxy-snapshot-jobs.har": (.har, 4),
  ]

  private static var folder: URL { SharedSuites.packageRoot.appending(path: "golden/traffic") }

  @Test func `is all known here`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(Self.files.keys))
  }

  @Test(arguments: files.keys.sorted())
  func `is read to its end`(name: String) throws {
    let file = try #require(Self.files[name])
    let recording = try Recording.open(.file(path: Self.folder.appending(path: name).path))
    #expect(recording.format == file.format)
    let lines = Transcript(reading: recording).lines
    #expect(lines.count == file.entries)
    #expect(!lines.contains { $0.contains("damaged") })
  }
}
