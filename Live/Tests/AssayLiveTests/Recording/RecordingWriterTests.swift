import AssayLive
import Foundation
import Testing

@Suite struct RecordingWriterTests {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: "assay-\(UUID().uuidString).jsonl").path

  private func recorded() throws -> String {
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test(arguments: [
    ("", "new\n", 0), ("old\n", "old\nnew\n", 0), ("old\nhal", "old\nnew\n", 3),
    ("half", "new\n", 4),
  ])
  func `a restart goes on behind the last whole line`(
    before: String, after: String, cutOff: Int
  ) throws {
    try before.write(toFile: path, atomically: true, encoding: .utf8)
    let writer = try RecordingWriter(path: path)
    try writer.append("new")
    #expect(writer.cutOff == cutOff)
    #expect(try recorded() == after)
  }

  @Test func `an unfinished line that is longer than a piece is cut off whole`() throws {
    try ("old\n" + String(repeating: "x", count: 200_000))
      .write(toFile: path, atomically: true, encoding: .utf8)
    let writer = try RecordingWriter(path: path)
    #expect(writer.cutOff == 200_000)
    #expect(try recorded() == "old\n")
  }

  @Test func `two writers do not share a file`() throws {
    let first = try RecordingWriter(path: path)
    let error = #expect(throws: RecordingError.self) { _ = try RecordingWriter(path: path) }
    #expect(error?.message == "cannot record to `\(path)`: another process does")
    try first.append("line")
    #expect(try recorded() == "line\n")
  }

  @Test func `a folder is no recording`() {
    let error = #expect(throws: RecordingError.self) { _ = try RecordingWriter(path: "/tmp") }
    #expect(error?.message == "cannot open `/tmp`: Is a directory")
  }
}
