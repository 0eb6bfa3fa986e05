import AssayLive
import AssaySpec
import AssayTestSupport
import Foundation
import Synchronization
import Testing

/// An operation whose scenarios are tried.
struct ScenarioTrial: CustomTestStringConvertible, Sendable {
  /// A folder under `specs` or `golden/specs`.
  var folder: String
  var operation: String

  var testDescription: String { "\(folder) \(operation)" }

  /// Every operation of every contract there is.
  static func all() throws -> [Self] {
    try contracts.get().flatMap { folder, contract in
      contract.operations.keys.sorted().map { Self(folder: folder, operation: $0) }
    }
  }

  /// That of GetResourceSnapshotJob.
  static func snapshotJob() throws -> Self {
    try #require(try all().first { $0.operation == "GetResourceSnapshotJob" })
  }

  /// The same one each time.
  func book() throws -> ScenarioBook {
    if let book = Self.books.withLock({ $0[testDescription] }) { return book }
    let book = try book(seed: 0)
    Self.books.withLock { $0[testDescription] = book }
    return book
  }

  private static let books = Mutex<[String: ScenarioBook]>([:])

  func book(seed: UInt64) throws -> ScenarioBook {
    let contract = try #require(try Self.contracts.get().first { $0.folder == folder }?.contract)
    let operation = try #require(contract.operations[operation])
    return try #require(ScenarioBook(operation, contract, seed: seed))
  }

  private static let contracts = Result {
    try ["specs", "golden/specs"].flatMap { parent in
      let root = SharedSuites.packageRoot.appending(path: parent)
      let folders = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
      return try folders.filter { !$0.contains(".") }.map { folder in
        let loaded = ContractLoader.load(folder: root.appending(path: folder).path)
        return (folder: folder, contract: try #require(loaded.contract, "\(loaded.report)"))
      }
    }
  }
}

extension ScenarioBook {
  static let stamp = ServedAnswer.Stamp(
    requestID: "00000000-0000-4000-8000-000000000001", date: "Mon, 09 Mar 2026 08:30:00 GMT")
}
