import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// The contracts that drives are tried with.
enum Contracts {
  /// The contract in a folder below `golden/specs`.
  static func golden(_ name: String) throws -> Contract {
    let folder = SharedSuites.packageRoot.appending(path: "golden/specs/\(name)")
    return try #require(ContractLoader.load(folder: folder.path).contract)
  }
}
