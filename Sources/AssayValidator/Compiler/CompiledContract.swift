package import AssaySpec
import Synchronization

/// A contract ready to judge exchanges: an operation is compiled when the first exchange needs it.
///
/// A class, so that all tasks share what one of them compiled.
package final class CompiledContract: Sendable {
  package let contract: Contract
  let binding: ProtocolBinding
  /// The names of common errors, published ones and the service's own.
  let commonErrors: Set<String>
  private let compiler: Mutex<Compiler>

  /// Nil for a contract whose protocol cannot be judged yet.
  package init?(_ contract: Contract) {
    guard let binding = ProtocolBinding(contract.service.wireProtocol) else { return nil }
    self.contract = contract
    self.binding = binding
    commonErrors = CommonError.names.union(contract.service.commonErrors)
    self.compiler = Mutex(Compiler(contract, binding))
  }

  /// Compiles an operation before any exchange needs it, to see whether it can be done.
  package func compile(operation name: String) throws(CompileError) {
    _ = try operation(named: name)
  }

  /// The operation of that name, or nil if the contract has none.
  func operation(named name: String) throws(CompileError) -> CompiledOperation? {
    guard let operation = contract.operations[name] else { return nil }
    return try compiler.withLock { compiler throws(CompileError) in
      try compiler.compile(operation)
    }
  }
}

extension CompiledContract {
  /// Whether the name is one of the service's errors or a common one.
  func isKnown(_ error: ErrorName) -> Bool {
    contract.errors[error.short] != nil || isCommon(error)
  }

  /// Whether the name is common to all services.
  func isCommon(_ error: ErrorName) -> Bool {
    commonErrors.contains(error.short) || error.isOfFramework
  }
}
