import AssayCore

/// The lines of two examples that make a difference, in the manner of HTTP.
///
/// A line is shown for both where either departs from a good exchange; `>` begins a line of the
/// request, `<` one of the response.
struct ExampleExcerpt {
  private let shown: [Int]

  /// An excerpt of what differs; of the response's body where nothing does.
  init(comparing left: Example, _ right: Example) {
    let (good, left, right) = (
      Self.lines(of: Example()), Self.lines(of: left), Self.lines(of: right)
    )
    let differing = good.indices.filter { left[$0] != good[$0] || right[$0] != good[$0] }
    shown = differing.isEmpty ? [good.count - 1] : differing
  }

  /// The example's lines, indented by two columns and at most 80 columns wide.
  func text(of example: Example) -> String {
    let lines = Self.lines(of: example)
    return shown.flatMap { lines[$0] }.flatMap(Self.fold).joined(separator: "\n")
  }

  /// The parts of an example, each at the same index in every example, as marked lines.
  private static func lines(of example: Example) -> [[String]] {
    if let raw = example.raw {
      return [["= " + raw]] + Array(repeating: [], count: 9)
    }
    return [
      [],
      example.given.map { ["given " + $0] } ?? [],
      ["> POST " + example.path],
      ["> " + header("Content-Type", example.requestContentType)],
      ["> " + header("X-Amz-Target", example.target)],
      ["> " + example.requestBody],
      ["< HTTP \(example.status)"],
      ["< " + header("Content-Type", example.contentType)],
      further(example.headers),
      ["< " + example.body],
    ]
  }

  private static func header(_ name: String, _ value: String?) -> String {
    value.map { "\(name): \($0)" } ?? "(no \(name))"
  }

  /// The response's further headers; the request id only where no other stands beside it.
  private static func further(_ headers: [[String]]) -> [String] {
    let others = headers.filter { $0 != Example.requestID }
    let told = others.isEmpty ? headers : others
    guard !told.isEmpty else { return ["< " + header("x-amzn-RequestId", nil)] }
    return told.map { "< " + $0.joined(separator: ": ") }
  }

  /// A marked line, escaped, in pieces of at most 80 columns that all begin with its mark.
  private static func fold(_ line: String) -> [String] {
    let width = 76
    var rest = Escaping.show(collapsingRuns(line.dropFirst(2)), limit: .max)[...]
    var pieces: [String] = []
    repeat {
      pieces.append("  \(line.prefix(2))\(rest.prefix(width))")
      rest = rest.dropFirst(width)
    } while !rest.isEmpty
    return pieces
  }

  /// The text with a character that stands there 40 times or more replaced by it and a count.
  private static func collapsingRuns(_ text: Substring) -> String {
    var told = ""
    var rest = text
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      told += run.count < 40 ? String(run) : "\(first)(\(run.count) times)"
      rest = rest.dropFirst(run.count)
    }
    return told
  }
}
