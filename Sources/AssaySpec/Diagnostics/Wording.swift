import AssayCore

/// Pieces of messages.
enum Wording {
  /// A name of the file in backticks, escaped and cut.
  static func quote(_ name: String) -> String {
    "`\(Escaping.show(name, limit: 80))`"
  }

  /// Names in backticks, with commas.
  static func list(_ names: some Sequence<String>) -> String {
    names.map(quote).joined(separator: ", ")
  }

  /// `: did you mean …?`, or nothing when no candidate is close.
  static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
    NearMiss.suggestion(for: name, among: candidates).map { ": did you mean \(quote($0))?" } ?? ""
  }
}
