import AssayCore

/// The version of a service that a contract must name, and a model may leave out.
enum ServiceVersion {
  /// Stands for none.
  static let none = "unversioned"

  static func of(_ text: String?) -> String {
    text.flatMap { $0.isEmpty ? nil : $0 } ?? none
  }

  /// That the model has no such key, or nothing there.
  static func note(key: String, at mark: SourceMark) -> ImportNote {
    ImportNote(
      .missing, "no \(Wording.quote(key)): the version is \(Wording.quote(none)) here", at: mark)
  }
}
