import ArgumentParser
import AssayConsole
import AssayCore
import AssaySpec

/// `assay import`: makes contracts of the models that AWS publishes.
struct ImportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a contract of a service's model.",
    usage: "assay import [botocore | smithy] <file> ... --output <dir> [<options>]",
    discussion: """
      Writes the contract of each service into a folder of its own, DIR/SERVICE. A small one is \
      one file, service.yaml; a larger one has a file for each operation.

      FILES are told apart by what they hold, not by their names; gzip is read, too:
        botocore  service-2.json of the Python SDK's core
        smithy    a Smithy JSON AST, as in aws/api-models-aws
      Both models of one service make one contract: Smithy's says more of shapes and errors, and \
      --report shows where the two disagree. The word botocore or smithy before the files asks \
      for that kind alone.

      EXAMPLES
        assay import botocore service-2.json -o specs
        assay import smithy sqs-2012-11-05.json -o specs --operation SendMessage
        assay import service-2.json sqs-2012-11-05.json -o specs --report
        assay import models/*.json -o specs --force --pinned smithy=2026-03-31

      Two models with one service id need a folder each: --folder names it.

      AGAIN into the same folder takes --force. It writes over the files that the import has, \
      edits of them included. A file that an earlier import wrote and this one does not is removed \
      if nobody changed it since; every other file stays. Nothing is written at all unless what \
      the folders will hold lints without errors.

      EXIT CODES
        0  every contract is written
        2  none is: usage, a file that is no model, a folder that is not empty
      """)

  @Argument(
    help: ArgumentHelp(
      "Models: botocore's, Smithy's, or both of a service.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder for the folders of the services.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      "The name of the folder in DIR, for one service. (default: the service's id)",
      valueName: "name"), completion: .list([]))
  var folder: String?

  @Option(
    name: .customLong("operation"),
    help: ArgumentHelp(
      """
      Take this operation alone, with the errors and shapes that it needs. Repeatable. (default: \
      all)
      """, valueName: "name"), completion: .list([]))
  var operations: [String] = []

  @Option(
    help: ArgumentHelp(
      "The service to take of a Smithy model that holds several.", valueName: "name"),
    completion: .list([]))
  var service: String?

  @Option(
    help: ArgumentHelp(
      """
      Note in the contract which release the model is of, as models do not say: \
      botocore=VERSION or smithy=VERSION. Repeatable.
      """, valueName: "source=version"), completion: .list(["botocore=", "smithy="]))
  var pinned: [PinnedSource] = []

  @Flag(
    help: "Print where the two models disagree, and what a model has that a contract cannot hold.")
  var report = false

  @Flag(help: "Write into folders that are not empty, too.")
  var force = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError(Self.noFiles) }
    if paths.contains("") || output.isEmpty { throw ValidationError("A path is empty.") }
    if let folder, SafeFileNames.safe(folder) != folder {
      throw ValidationError(
        "--folder is a name of letters, digits, `-` and `_`, not `\(Escaping.show(folder))`.")
    }
  }

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    let models = try ModelFiles(paths: paths, kind: kind, service: service)
    let contracts = try contracts(of: models)
    var run = ImportRun(root: output, mayOverwrite: force)
    let written = try run.write(contracts, folder: folder)
    try OutputFile.standardOutput.send(line: ImportSummary(written, isFull: report).text)
    return .passed
  }

  private func contracts(of models: ModelFiles) throws(CommandFailure) -> [ImportedContract] {
    var contracts = models.services.compactMap(ImportedContract.init)
    if contracts.count > 1 {
      let ids = contracts.map { "`\(Escaping.show($0.contract.service.id))`" }
      let held = "the files hold \(ids.joined(separator: ", "))"
      guard operations.isEmpty else {
        throw CommandFailure("--operation selects from one service: \(held)")
      }
      guard folder == nil else {
        throw CommandFailure("--folder names the folder of one service: \(held)")
      }
    }
    for index in contracts.indices {
      try contracts[index].select(operations)
      contracts[index].pin(pinned)
    }
    return contracts
  }

  /// The kind that the word before the files asks for.
  private var kind: ModelSource? {
    files.first.flatMap(ModelSource.init(rawValue:))
  }

  private var paths: [String] { Array(files.dropFirst(kind == nil ? 0 : 1)) }

  private static let noFiles = """
    Say what to import: the model of a service, of botocore or of Smithy.
      assay import botocore service-2.json -o specs
      assay import smithy sqs-2012-11-05.json -o specs
    """
}

/// `botocore=1.44.5`: the release that models of a source are of.
struct PinnedSource: ExpressibleByArgument, Hashable, Sendable {
  var source: ModelSource
  var version: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let source = ModelSource(rawValue: String(parts[0])) else { return nil }
    self.source = source
    version = String(parts[1])
  }
}
