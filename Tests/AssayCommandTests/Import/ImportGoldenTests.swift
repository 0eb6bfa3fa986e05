import AssayTestSupport
import Foundation
import Testing

@Suite(.tags(.golden))
struct ImportGoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"

  @Test(arguments: try ImportCase.all())
  func `an import says and writes what is recorded`(_ golden: ImportCase) throws {
    let outcome = try golden.actual()
    if Self.isRecording {
      try golden.record(outcome)
      Issue.record("recorded: look at the difference, then run without ASSAY_RECORD")
    }
    let expected = try golden.expected()
    #expect(outcome.output == expected.output)
    #expect(outcome.files.keys.sorted() == expected.files.keys.sorted())
    let changed = outcome.files.filter { expected.files[$0.key] != $0.value }
    #expect(changed == [:])
  }

  @Test func `there are cases`() throws {
    #expect(try ImportCase.all().count >= 10)
  }
}
