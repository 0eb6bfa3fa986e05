import AssayTraffic
import Testing

@testable import AssayCommand
@testable import AssayConsole

@Suite struct ProgressLineTests {
  private static func line(_ file: String, _ size: Int?, read: Int = 1_000_000) -> ProgressLine {
    ProgressLine(
      file: file, position: .init(offset: read, size: size), entries: 1204, bytes: read,
      elapsed: .milliseconds(500))
  }

  private static let texts: [(ProgressLine, Int, String)] = [
    (line("a.jsonl", 4_000_000), 79, "a.jsonl  25 %  1,204 exchanges  2.0 MB/s"),
    (line("a.jsonl", nil), 79, "a.jsonl  1,204 exchanges  2.0 MB/s"),
    (line("a.jsonl", 0), 79, "a.jsonl  1,204 exchanges  2.0 MB/s"),
    (line("a.jsonl", 500_000), 79, "a.jsonl  100 %  1,204 exchanges  2.0 MB/s"),
    (line("-", nil, read: 406_000_000), 79, "standard input  1,204 exchanges  812 MB/s"),
    (line("a\u{1B}[2J", nil), 79, #"a\u{1b}[2J  1,204 exchanges  2.0 MB/s"#),
    (line("recordings/2031/session.har", nil), 44, "…2031/session.har  1,204 exchanges  2.0 MB/s"),
    (line("録録録録録録録録録録", nil), 44, "…録録録録録録録録  1,204 exchanges  2.0 MB/s"),
    (line("session.jsonl", nil), 30, "1,204 exchanges  2.0 MB/s"),
    (line("session.jsonl", nil), 10, "1,204 exch"), (line("session.jsonl", nil), 0, ""),
  ]

  @Test(arguments: texts)
  func `the line fits, and the name gives way first`(
    _ line: ProgressLine, _ width: Int, _ text: String
  ) {
    #expect(line.text(width: width) == text)
  }
}
