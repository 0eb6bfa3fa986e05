package import ArgumentParser
import AssayCore

/// Which contracts a command goes by.
package struct ContractOptions: ParsableArguments {
  @Option(
    name: .customLong("spec"),
    help: ArgumentHelp(
      """
      A folder of contracts: every folder with YAML files, at or below it, is one. Repeatable. \
      (default: ./specs, else the specs that come with assay)
      """, valueName: "dir"), completion: .directory)
  package var specs: [String] = []

  package init() {}

  /// The folders of the contracts.
  package var folders: SpecFolders {
    get throws(CommandFailure) { try SpecFolders(roots: specs) }
  }
}
