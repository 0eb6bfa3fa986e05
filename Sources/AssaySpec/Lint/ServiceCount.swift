import AssayCore
import AssayYAML

/// A folder is one contract: `service` stands in it once.
enum ServiceCount {
  static func check(_ subject: LintSubject, _ diagnostics: inout Diagnostics) {
    let draft = subject.draft
    for (key, _) in draft.services.dropFirst() {
      let first = draft.services[0].key.mark
      let message = "`service` stands in \(first.file), too: a folder is one service"
      diagnostics.report(.secondService, at: key, message)
    }
  }

  /// The diagnostic of a folder without `service`, at the start of its first file.
  static func missing(in file: String) -> Diagnostic {
    Diagnostic(
      .noService, "no file of the folder has `service`",
      at: SourceMark(file: file, line: 1, column: 1))
  }
}
