import AssayCore

/// Writes a diagnostic for people: `file:line:column: level rule: message`, the line, a caret line.
package enum DiagnosticRenderer {
  /// Scalars up to which a line is shown whole.
  private static let whole = 160
  /// Scalars shown before and after the place in a longer line.
  private static let before = 60
  private static let after = 100

  /// The diagnostic with a line break at its end; without `source` only its first line.
  package static func render(_ diagnostic: Diagnostic, source: SourceText?) -> String {
    let mark = diagnostic.mark
    let place = "\(Escaping.show(mark.file, limit: .max)):\(mark.line):\(mark.column)"
    let head = "\(place): \(diagnostic.level.name) \(diagnostic.rule.id): \(diagnostic.message)\n"
    guard let line = source?.line(mark.line), !line.isEmpty, mark.column <= line.count + 1 else {
      return head
    }
    return head + excerpt(Array(line), from: mark.column - 1, length: diagnostic.length)
  }

  private static func excerpt(_ line: [Unicode.Scalar], from start: Int, length: Int) -> String {
    let window = line.count <= whole ? 0..<line.count : cut(line.count, around: start)
    let end = min(start + length, window.upperBound)
    let left = (window.lowerBound > 0 ? "…" : "") + show(line[window.lowerBound..<start])
    let middle = show(line[start..<end])
    let right = show(line[end..<window.upperBound]) + (window.upperBound < line.count ? "…" : "")
    let indent = String(repeating: " ", count: left.unicodeScalars.count)
    let carets = String(repeating: "^", count: max(1, middle.unicodeScalars.count))
    return "\(left)\(middle)\(right)\n\(indent)\(carets)\n"
  }

  private static func cut(_ count: Int, around place: Int) -> Range<Int> {
    max(0, place - before)..<min(count, place + after)
  }

  private static func show(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return Escaping.show(text, limit: .max)
  }
}
