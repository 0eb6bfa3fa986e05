import AssayCore
package import AssaySpec

/// Contracts that are in order, loaded from their folders.
package struct LoadedContracts: Sendable {
  package let contracts: [Contract]

  /// Shows on standard error what is wrong and throws, if any contract has errors.
  package init(_ folders: [String]) throws(CommandFailure) {
    var contracts: [Contract] = []
    var broken: [String] = []
    for folder in folders {
      let loaded = ContractLoader.load(folder: folder, findsUnusedShapes: false)
      if let contract = loaded.contract {
        contracts.append(contract)
      } else {
        broken.append(folder)
        OutputFile.complain(loaded.report)
      }
    }
    guard broken.isEmpty else {
      let names = broken.map { "`\(Escaping.show($0, limit: 1000))`" }.joined(separator: ", ")
      throw CommandFailure("a contract with errors validates nothing: \(names)")
    }
    self.contracts = contracts
  }
}
