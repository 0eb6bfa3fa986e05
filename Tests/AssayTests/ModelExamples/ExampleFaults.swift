import AssayTestSupport
import Foundation

/// `golden/examples/faults.txt`: the examples of published models that break their own model, and why.
///
/// A line is `service number operation: level rule part place: reason`, in the order of the findings; a
/// line that begins with `#` is a comment. An example that is listed and conforms fails the run.
struct ExampleFaults: Sendable {
  /// What is found, by the id of the example.
  let faults: [String: [String]]

  static let listed = Result { try Self() }

  private init() throws {
    let file = SharedSuites.packageRoot.appending(path: "golden/examples/faults.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    faults = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.reduce(into: [:]) {
      let parts = $1.split(separator: ": ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { throw Malformed(line: String($1)) }
      $0[parts[0], default: []].append(parts[1])
    }
  }

  /// Thrown for a line of another form.
  struct Malformed: Error, Sendable {
    var line: String
  }
}
