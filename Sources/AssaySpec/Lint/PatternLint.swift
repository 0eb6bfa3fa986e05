import AssayEngine

/// The one place where the spec asks whether a pattern can be judged.
enum PatternLint {
  /// What is wrong with a pattern.
  struct Problem {
    /// Whether it is no pattern at all; if not, it is one that is not judged: it refers back, or is
    /// written in Java's dialect.
    var isMistake: Bool
    /// Unicode scalars before the place, from 0.
    var offset: Int
    var detail: String
  }

  /// The problem of a pattern, or nil if it is judged.
  static func problem(with pattern: String) -> Problem? {
    do throws(PatternError) {
      _ = try Pattern(pattern)
      return nil
    } catch {
      let isMistake = error.code != .backReference && error.code != .unsupported
      return Problem(isMistake: isMistake, offset: error.offset, detail: error.detail)
    }
  }
}
