import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// The contracts that tests judge by.
enum Contracts {
  /// That of GetResourceSnapshotJob.
  static func snapshotJobs() throws -> Contract {
    try first.get()
  }

  // Loaded once: hundreds of cases share it.
  private static let first = Result { try load("specs/partnercentral-selling") }

  /// An invented one under `golden/specs`.
  static func golden(_ name: String) throws -> Contract {
    try load("golden/specs/" + name)
  }

  private static func load(_ folder: String) throws -> Contract {
    let path = SharedSuites.packageRoot.appending(path: folder).path
    let loaded = ContractLoader.load(folder: path)
    return try #require(loaded.contract, "\(loaded.report)")
  }
}
