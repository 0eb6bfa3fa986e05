import AssayCore
import AssaySpec
import AssayValidator
import Synchronization

/// Finds what a request is for, and keeps the scenarios of the operations that were asked for.
final class ServedContracts: Sendable {
  private let contracts: [Contract]
  private let operations: Set<String>
  private let seed: UInt64
  private let made = Mutex<[Key: ScenarioBook]>([:])

  private struct Key: Hashable {
    var contract: Int
    var operation: String
  }

  init(_ contracts: [Contract], _ settings: ConformanceDouble.Settings) {
    self.contracts = contracts.filter { ProtocolBinding($0.service.wireProtocol) != nil }
    operations = Set(settings.operations)
    seed = settings.seed
  }

  /// In the order of the contracts, the operations of each by name.
  var books: [ScenarioBook] {
    contracts.indices.flatMap { index in
      served(by: index).compactMap { book(Key(contract: index, operation: $0)) }
    }
  }

  /// By the field that names the operation, else by the last segment of the path.
  func book(for request: RequestHead) -> Result<ScenarioBook, DoubleRefusal> {
    guard let target = request.fields.first(ProtocolField.target.text) else {
      return book(forPath: request.target)
    }
    let dot = target.lastIndex(of: ".")
    let prefix = dot.map { target[..<$0] } ?? ""
    let name = dot.map { String(target[target.index(after: $0)...]) } ?? target
    guard let index = contracts.firstIndex(where: { $0.service.target == String(prefix) }) else {
      return .failure(.unknownService(target, contracts.compactMap(\.service.target)))
    }
    guard isServed(name, by: index), let book = book(Key(contract: index, operation: name)) else {
      return .failure(.unknownOperation(name, contracts[index], served(by: index)))
    }
    return .success(book)
  }

  private func book(forPath target: String) -> Result<ScenarioBook, DoubleRefusal> {
    let name = ScenarioChoice.segments(of: target).last.map(String.init) ?? ""
    guard let index = contracts.indices.first(where: { isServed(name, by: $0) }),
      let book = book(Key(contract: index, operation: name))
    else { return .failure(.noOperation) }
    return .success(book)
  }

  private func isServed(_ operation: String, by index: Int) -> Bool {
    contracts[index].operations[operation] != nil
      && (operations.isEmpty || operations.contains(operation))
  }

  private func served(by index: Int) -> [String] {
    contracts[index].operations.keys.filter { isServed($0, by: index) }.sorted()
  }

  /// Made once; two clients that ask at once may both make it, and it is the same.
  private func book(_ key: Key) -> ScenarioBook? {
    if let book = made.withLock({ $0[key] }) { return book }
    let contract = contracts[key.contract]
    guard let operation = contract.operations[key.operation],
      let book = ScenarioBook(operation, contract, seed: seed)
    else { return nil }
    return made.withLock { made in
      if let book = made[key] { return book }
      made[key] = book
      return book
    }
  }
}
