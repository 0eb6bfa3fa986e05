import AssaySpec
import Foundation

/// A contract that was written into a folder and loaded again.
struct RoundTrip {
  var files: [SpecFile]
  var loaded: LoadedContract

  init(_ contract: Contract) throws {
    let folder = try TemporaryFolder()
    files = ContractWriter.write(contract)
    for file in files {
      try folder.write(file.text, to: file.name)
    }
    loaded = ContractLoader.load(folder: folder.path)
  }

  /// What lint says, without the warnings that say of an unusable pattern that it is one.
  var complaints: String {
    var loaded = loaded
    loaded.diagnostics.removeAll { $0.rule == .unjudgedPattern }
    return loaded.report
  }
}
