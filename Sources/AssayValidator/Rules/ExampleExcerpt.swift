import AssayCore

/// The lines of two examples that make a difference, in the manner of HTTP.
///
/// A line is shown for both where either departs from a good exchange; `>` begins a line of the
/// request, `<` one of the response.
struct ExampleExcerpt {
  /// The names of further response headers that stand in either example or are missing from one.
  private let headers: [String]
  private let shown: [Int]

  /// An excerpt of what differs; of the response's body where nothing does.
  init(comparing left: Example, _ right: Example) {
    headers = Self.names(of: left, right)
    let names = headers
    let good = Self.lines(of: Example(), headers: names)
    let compared = [left, right].map { Self.lines(of: $0, headers: names) }
    let differing = good.indices.filter { index in
      compared.contains { $0[index] != good[index] }
    }
    shown = differing.isEmpty ? [good.count - 1] : differing
  }

  /// The example's lines, indented by two columns and at most 80 columns wide.
  func text(of example: Example) -> String {
    let lines = Self.lines(of: example, headers: headers)
    return shown.flatMap { lines[$0] }.flatMap(Self.fold).joined(separator: "\n")
  }

  private static func names(of left: Example, _ right: Example) -> [String] {
    let all = (left.headers + right.headers + [Example.requestID]).compactMap(\.first)
    let isSaid = { name in
      [left, right].contains { value(of: name, in: $0) != value(of: name, in: Example()) }
    }
    return all.indices.filter { isSaid(all[$0]) && !all[..<$0].contains(all[$0]) }.map { all[$0] }
  }

  private static func value(of name: String, in example: Example) -> String? {
    example.headers.first { $0.first == name }?.last
  }

  /// The parts of an example, each at the same index in every example, as marked lines.
  private static func lines(of example: Example, headers: [String]) -> [[String]] {
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
      headers.map { "< " + header($0, value(of: $0, in: example)) },
      ["< " + example.body],
    ]
  }

  private static func header(_ name: String, _ value: String?) -> String {
    value.map { "\(name): \($0)" } ?? "(no \(name))"
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
      told += run.count < 40 ? String(run) : "\(first)×\(run.count)"
      rest = rest.dropFirst(run.count)
    }
    return told
  }
}
