import ArgumentParser
import AssayConsole

/// `assay drive`, which `assay-live` does.
struct DriveCommand: ForwardingCommand {
  static let target = LiveSubcommand.drive

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("What `assay drive --help` lists.", valueName: "arguments"))
  var arguments: [String] = []
}
