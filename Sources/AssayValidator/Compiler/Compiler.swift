import AssayCore
package import AssaySpec

/// Compiles the operations of a contract.
package struct Compiler {
  private let contract: Contract
  private let binding: ProtocolBinding
  private var nextID = 0
  private var rules = RuleCompiler()

  private init(_ contract: Contract, _ binding: ProtocolBinding) {
    self.contract = contract
    self.binding = binding
  }

  /// Compiles every operation of a contract.
  package static func compile(_ contract: Contract) throws(CompileError) -> CompiledContract {
    let service = contract.service
    guard let binding = ProtocolBinding(service.wireProtocol) else {
      throw CompileError(
        mark: SourceMark(file: service.id, line: 1, column: 1),
        message: "`\(service.wireProtocol.rawValue)` is read, but not yet judged")
    }
    var compiler = Self(contract, binding)
    var operations: [String: CompiledOperation] = [:]
    for name in contract.operations.keys.sorted() {
      guard let operation = contract.operations[name] else { continue }
      operations[name] = try compiler.compile(operation)
    }
    let mark = SourceMark(file: "predefined", line: 1, column: 1)
    let anyObject = try compiler.compile([], role: .error, captures: [:], mark: mark)
    return CompiledContract(
      contract: contract, binding: binding, operations: operations, anyObject: anyObject,
      errorNames: Set(contract.errors.keys),
      commonErrors: CommonError.names.union(contract.service.commonErrors))
  }

  private mutating func compile(
    _ operation: Operation
  ) throws(CompileError) -> CompiledOperation {
    let plan = ComparisonPlan(operation)
    let input = try compile(
      operation.input, role: .input, captures: plan.inputSlots, mark: operation.mark)
    let output = try compile(
      operation.output, role: .output, captures: plan.outputSlots, mark: operation.mark)
    var errors: [String: CompiledError] = [:]
    for name in operation.errors {
      guard let shape = contract.errors[name] else { continue }
      let body = try compile(shape.members, role: .error, captures: [:], mark: shape.mark)
      errors[name] = CompiledError(
        shape: shape, statuses: ErrorStatuses(shape, of: contract.service, binding), body: body)
    }
    return CompiledOperation(
      name: operation.name, input: input, output: output, errors: errors,
      echoes: plan.echoes(of: input, in: output), orders: plan.orders(in: output),
      outputNames: Set(operation.output.map(\.name)))
  }

  private mutating func compile(
    _ members: [Member], role: StructureCompiler.Role, captures: [String: Int], mark: SourceMark
  ) throws(CompileError) -> CompiledStructure {
    var compiler = StructureCompiler(contract, rules)
    var compiled = try compiler.compile(
      members, role: role, captures: captures, mark: mark, id: nextID)
    rules = compiler.rules
    nextID += 1
    compiled.isEventStream = members.contains {
      contract.shape(named: $0.shape)?.isStreaming ?? false
    }
    return compiled
  }
}
