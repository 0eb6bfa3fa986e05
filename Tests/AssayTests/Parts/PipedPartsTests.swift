import Assay
import AssayCore
import AssayTraffic
import Foundation
import Testing

/// Whoever writes a recording may wait for an answer before going on.
@Suite(.timeLimit(.minutes(10))) struct PipedPartsTests {
  @Test(arguments: [1, 2, 3, 8], [false, true])
  func `answers come before the writer goes on`(_ jobs: Int, _ isQuiet: Bool) async throws {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    var checker = try PartsReport.checker(.bodies, jobs: jobs, isQuiet: isQuiet)
    var entries: [Int] = []
    try writer.write(contentsOf: Data("{}\n{\"Catalog\":\"AWS\"}\n{\"Cat".utf8))
    var rest = ["alog\":1}\n", "[\n\n{", "}\n", "\n", "{}"]
    try await checker.check(.file(path: path), named: "pipe") {
      entries.append($0.entries)
      if rest.isEmpty {
        writer.closeFile()
      } else {
        writer.write(Data(rest.removeFirst().utf8))
        if rest.isEmpty { writer.closeFile() }
      }
      return true
    }
    #expect(entries == [2, 1, 1, 1, 0, 1])
    #expect(checker.summary.violates == 5)
    #expect(checker.summary.conforms == 1)
  }
}
