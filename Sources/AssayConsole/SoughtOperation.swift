import AssayCore
package import AssaySpec
import AssayValidator

/// The one operation that a command was asked about, in a contract that can be judged by.
package struct SoughtOperation: Sendable {
  package let operation: Operation
  package let contract: Contract

  /// Throws where no contract holds it, several do, or its protocol cannot be judged yet.
  package init(named name: String, in contracts: [Contract]) throws(CommandFailure) {
    try LoadedContracts.requireKnownProtocol(of: contracts)
    let holding = contracts.filter { $0.operations[name] != nil }
    guard holding.count < 2 else {
      let services = holding.map { "`\($0.service.id)`" }.joined(separator: ", ")
      throw CommandFailure("`\(name)` is an operation of \(services): name one with --spec")
    }
    guard let contract = holding.first, let operation = contract.operations[name],
      ProtocolBinding(contract.service.wireProtocol) != nil
    else { throw CommandFailure(LoadedContracts.unknown(name, among: contracts)) }
    (self.operation, self.contract) = (operation, contract)
  }
}
