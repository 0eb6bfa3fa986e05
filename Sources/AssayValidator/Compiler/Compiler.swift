import AssayCore
import AssaySpec

/// Compiles the operations of a contract, each once.
struct Compiler {
  private let contract: Contract
  private let binding: ProtocolBinding
  private var nextID = 0
  private var rules = RuleCompiler()
  private var compiled: [String: CompiledOperation] = [:]
  private var anyObject: CompiledStructure?

  init(_ contract: Contract, _ binding: ProtocolBinding) {
    self.contract = contract
    self.binding = binding
  }

  mutating func compile(_ operation: Operation) throws(CompileError) -> CompiledOperation {
    if let known = compiled[operation.name] { return known }
    let plan = ComparisonPlan(operation)
    let input = try compile(
      operation.input, role: .input, captures: plan.inputSlots, mark: operation.mark)
    let output = try compile(
      operation.output, role: .output, captures: plan.outputSlots, mark: operation.mark)
    let result = CompiledOperation(
      name: operation.name, number: compiled.count, input: input, output: output,
      errors: try compileErrors(of: operation),
      unmodeledError: try compileAnyObject(at: operation.mark),
      echoes: plan.echoes(of: input, in: output), orders: plan.orders(in: output),
      outputNames: Set(operation.output.map(\.name)))
    compiled[operation.name] = result
    return result
  }

  /// What any object conforms to: the same for all operations.
  private mutating func compileAnyObject(
    at mark: SourceMark
  ) throws(CompileError) -> CompiledStructure {
    if let anyObject { return anyObject }
    let compiled = try compile([], role: .error, captures: [:], mark: mark)
    anyObject = compiled
    return compiled
  }

  private mutating func compileErrors(
    of operation: Operation
  ) throws(CompileError) -> [String: CompiledError] {
    var errors: [String: CompiledError] = [:]
    for name in operation.errors {
      guard let shape = contract.errors[name] else { continue }
      let body = try compile(shape.members, role: .error, captures: [:], mark: shape.mark)
      errors[name] = CompiledError(
        number: errors.count, shape: shape,
        statuses: ErrorStatuses(shape, of: contract.service, binding), body: body)
    }
    return errors
  }

  private mutating func compile(
    _ members: [Member], role: StructureCompiler.Role, captures: [String: Int], mark: SourceMark
  ) throws(CompileError) -> CompiledStructure {
    var compiler = StructureCompiler(contract, binding, rules)
    let compiled = try compiler.compile(
      members, role: role, captures: captures, mark: mark, id: nextID)
    rules = compiler.rules
    nextID += 1
    return compiled
  }
}
