import ArgumentParser
import AssayConsole

/// `assay serve`, which `assay-live` does.
struct ServeCommand: ForwardingCommand {
  static let target = LiveSubcommand.serve

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("What `assay serve --help` lists.", valueName: "arguments"))
  var arguments: [String] = []
}
