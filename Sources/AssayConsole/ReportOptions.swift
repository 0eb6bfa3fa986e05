package import ArgumentParser
package import AssayCore
package import AssayReport

/// How a command that judges tells what it found.
package struct ReportOptions: ParsableArguments {
  @Option(
    help: """
      The form of the report: text for people; json, one document; jsonl, an object for each \
      exchange.
      """)
  package var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Write the report to this file. (default: standard output)", valueName: "file"),
    completion: .file())
  package var output: String?

  @Option(
    help: """
      The levels of findings: service, what the service must keep; strict, doubtful things are \
      errors too; lenient, what every SDK tolerates is a note.
      """)
  package var profile = Profile.service

  @Option(help: "The least level that makes the run fail, with exit code 1.")
  package var failOn = FailOn.error

  @Option(help: "Colours in text: auto is on a terminal, unless NO_COLOR is set.")
  package var color = ColorChoice.auto

  package init() {}

  /// Opens what the report goes to, which is emptied.
  package func writer(progress: Progress? = nil) throws(CommandFailure) -> ReportWriter {
    let destination = try output.map(OutputFile.init(path:)) ?? .standardOutput
    let renderer = format.renderer(usesColor: color.usesColor(on: destination))
    return ReportWriter(renderer: renderer, output: destination, progress: progress)
  }
}
