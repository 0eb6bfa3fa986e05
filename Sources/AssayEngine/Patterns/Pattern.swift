/// A regular expression with the meaning of ECMA 262, matched in linear time.
///
/// A match is a search, as the source is written: anywhere in the text unless `^` and `$` say
/// otherwise. The source is read with the flag `u`, without it where that does not compile; a
/// leading `(?i)`, `(?m)` or `(?s)` is a flag. `$` is the very end, `\d` and `\w` are ASCII, and a
/// step is a Unicode scalar. Making one costs a parse and nothing more.
package struct Pattern: Sendable {
  /// As given to `init`.
  package let source: String

  /// The pattern as a row of runs, if it is one: see `ClassRun` for how to judge by it.
  package let runs: [ClassRun]?

  /// The runs of the pattern without its guards.
  let row: [ClassRun]?
  let program: PatternProgram

  /// Throws where the source does not compile, refers back, is Java's, or is beyond all measure.
  package init(_ source: String) throws(PatternError) {
    self.source = source
    program = try PatternParser.parse(source)
    row = RunRow.runs(of: program)
    runs = program.guards.isEmpty ? row : nil
  }
}
