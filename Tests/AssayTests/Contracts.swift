import AssaySpec
import AssayTestSupport
import Foundation
import Synchronization
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
    if let contract = kept.withLock({ $0[name] }) { return contract }
    let contract = try load("golden/specs/" + name)
    kept.withLock { $0[name] = contract }
    return contract
  }

  private static let kept = Mutex<[String: Contract]>([:])

  private static func load(_ folder: String) throws -> Contract {
    let path = SharedSuites.packageRoot.appending(path: folder).path
    let loaded = ContractLoader.load(folder: path)
    return try #require(loaded.contract, "\(loaded.report)")
  }
}
