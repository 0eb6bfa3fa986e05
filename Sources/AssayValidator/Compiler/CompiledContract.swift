package import AssaySpec
import Synchronization

<<<<<<< HEAD
/// A structure's program and what a message needs to know of its steps.
struct CompiledStructure: Sendable {
  let program: Program
  /// By step.
  let info: [StepInfo]
  /// Whether a pointer may lead through text that is never shown.
  let hasSensitiveValues: Bool
  /// Whether the body is a stream of events (Smithy 2.0, event streams), which is not judged.
  var isEventStream = false
}

/// What a finding says of a step: names, limits, exceptions. Never read by the machine.
struct StepInfo: Sendable {
  /// What the value is to what holds it.
  enum Role: Sendable {
    case member
    /// An element of a list.
    case element
    case key
    /// A value of a map.
    case value
  }

  /// The member's name; empty for the document, elements, keys and values.
  var name: String
  var role = Role.member
  var shape: Shape
  /// The shape's constraints under the member's own.
  var constraints: Constraints
  var isSensitive: Bool
  /// Whether the contract itself says that a list's elements or a map's values are never null; false
  /// where only a model without `sparse` stands behind it.
  var isKnownDense = false
  /// The spec's exceptions for this shape and member; the member's own win.
  var levels: [RuleID: LevelException]
}

/// A rule that compares two members, by their capture slots.
struct Comparison: BitwiseCopyable, Sendable {
  /// The step of the member that a finding is about, in the output.
  var step: Int
  var slot: Int
  /// The step and slot of the other: of the request, for an echo.
  var otherStep: Int
  var otherSlot: Int
}

/// An operation ready to judge exchanges: a class, since every exchange passes it about.
final class CompiledOperation: Sendable {
  let name: String
  let input: CompiledStructure
  let output: CompiledStructure
  /// By name: the errors that the operation models.
  let errors: [String: CompiledError]
  let echoes: [Comparison]
  let orders: [Comparison]
  /// Output members named `code` or `__type`: there they are no sign of an error.
  let outputNames: Set<String>

  init(
    name: String, input: CompiledStructure, output: CompiledStructure,
    errors: [String: CompiledError], echoes: [Comparison], orders: [Comparison],
    outputNames: Set<String>
  ) {
    self.name = name
    self.input = input
    self.output = output
    self.errors = errors
    self.echoes = echoes
    self.orders = orders
    self.outputNames = outputNames
  }
}

/// A modelled error ready to judge answers.
struct CompiledError: Sendable {
  let shape: ErrorShape
  let statuses: ErrorStatuses
  let body: CompiledStructure
}

/// A contract ready to judge exchanges.
package struct CompiledContract: Sendable {
=======
/// A contract ready to judge exchanges: an operation is compiled when the first exchange needs it.
///
/// A class, so that all tasks share what one of them compiled.
package final class CompiledContract: Sendable {
>>>>>>> main
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
