import ArgumentParser
import AssayConsole

/// `assay proxy`, which `assay-live` does.
struct ProxyCommand: ForwardingCommand {
  static let target = LiveSubcommand.proxy

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("What `assay proxy --help` lists.", valueName: "arguments"))
  var arguments: [String] = []
}
