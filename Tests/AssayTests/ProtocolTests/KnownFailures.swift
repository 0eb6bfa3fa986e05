import AssayTestSupport
import Foundation

/// `golden/protocols/known-failures.txt`: what outside cases assert and the codec does not do.
///
/// A line is `suite direction id aspect: reason`; a line that begins with `#` is a comment. A case
/// that is listed and passes fails the run.
struct KnownFailures: Sendable {
  struct Line: Hashable, Sendable {
    var suite: String
    var direction: String
    var id: String
    var aspect: String
    var reason: String
  }

  let lines: [Line]

  static let listed = Result { try Self() }

  private init() throws {
    let file = SharedSuites.packageRoot.appending(path: "golden/protocols/known-failures.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    lines = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let halves = line.split(separator: ": ", maxSplits: 1)
      let words = halves[0].split(separator: " ").map(String.init)
      guard halves.count == 2, words.count == 4 else { throw Malformed(line: String(line)) }
      return Line(
        suite: words[0], direction: words[1], id: words[2], aspect: words[3],
        reason: String(halves[1]))
    }
  }

  /// Thrown for a line of another form.
  struct Malformed: Error, Sendable {
    var line: String
  }

  /// What is known not to be done for a case.
  func aspects(_ given: ProtocolCase, _ direction: String) -> Set<String> {
    Set(
      lines.filter {
        $0.suite == given.suite && $0.direction == direction && $0.id == given.id
      }.map(\.aspect))
  }
}
