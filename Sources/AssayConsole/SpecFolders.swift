import AssayCore
import AssaySpec

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folders that hold contracts: those with YAML files, at or below the folders asked for.
package struct SpecFolders: Sendable {
  /// In ascending order of their paths, without repetition.
  package let paths: [String]

  /// Looks below the roots; without roots, below `./specs`, else below the specs of this package.
  package init(roots: [String]) throws(CommandFailure) {
    let places = roots.isEmpty ? [try Self.defaultRoot()] : roots
    var found: Set<String> = []
    for place in places {
      found.formUnion(try Self.contracts(below: place))
    }
    paths = found.sorted()
  }

  private static func defaultRoot() throws(CommandFailure) -> String {
    if isFolder("specs") { return "specs" }
    if let own = OwnExecutable.package.map({ $0 + "/specs" }), isFolder(own) { return own }
    throw CommandFailure("there is no folder `specs` here: name one that holds a contract")
  }

  private static func contracts(below root: String) throws(CommandFailure) -> [String] {
    let folders: [String]
    do throws(FileError) {
      folders = try ContractLoader.discover(root: root)
    } catch {
      throw CommandFailure("cannot read the folder `\(shown(error.path))`: \(error.code)")
    }
    guard !folders.isEmpty else {
      throw CommandFailure("the folder `\(shown(root))` holds no contract: no YAML file is in it")
    }
    return folders
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  private static func shown(_ path: String) -> String { Escaping.show(path, limit: 1000) }
}
