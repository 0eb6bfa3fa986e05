import ArgumentParser
import AssayConsole

/// `assay call`, which `assay-live` does.
struct CallCommand: ForwardingCommand {
  static let target = LiveSubcommand.call

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("What `assay call --help` lists.", valueName: "arguments"))
  var arguments: [String] = []
}
