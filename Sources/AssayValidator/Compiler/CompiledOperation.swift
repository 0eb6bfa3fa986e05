package import AssayCore
import AssayEngine
import AssaySpec

/// A structure's program and what a message needs to know of its steps.
final class CompiledStructure: Sendable {
  let program: Program
  /// By step.
  let info: [StepInfo]
  /// Whether a pointer may lead through text that is never shown.
  let hasSensitiveValues: Bool
  /// Whether the body is a stream of events (Smithy 2.0, event streams), which is not judged.
  let isEventStream: Bool

  init(
    _ program: consuming Program, info: [StepInfo], hasSensitiveValues: Bool, isEventStream: Bool
  ) {
    self.program = program
    self.info = info
    self.hasSensitiveValues = hasSensitiveValues
    self.isEventStream = isEventStream
  }
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
  /// The pointer to a member of the document; nil for all below, which may stand in several places.
  var pointer: String?
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
package final class CompiledOperation: Sendable {
  package let name: String
  /// Which operation of its contract it is, in the order of compilation.
  let number: Int
  let input: CompiledStructure
  let output: CompiledStructure
  /// By name: the errors that the operation models.
  let errors: [String: CompiledError]
  /// Any object: the body of an error that the operation does not model.
  let unmodeledError: CompiledStructure
  let echoes: [Comparison]
  let orders: [Comparison]
  /// Output members named `code` or `__type`: there they are no sign of an error.
  let outputNames: Set<String>

  init(
    name: String, number: Int, input: CompiledStructure, output: CompiledStructure,
    errors: [String: CompiledError], unmodeledError: CompiledStructure, echoes: [Comparison],
    orders: [Comparison],
    outputNames: Set<String>
  ) {
    self.name = name
    self.number = number
    self.input = input
    self.output = output
    self.errors = errors
    self.unmodeledError = unmodeledError
    self.echoes = echoes
    self.orders = orders
    self.outputNames = outputNames
  }
}

/// A modelled error ready to judge answers.
final class CompiledError: Sendable {
  /// Which of its operation's errors it is, counted from 0.
  let number: Int
  let shape: ErrorShape
  let statuses: ErrorStatuses
  let body: CompiledStructure

  init(number: Int, shape: ErrorShape, statuses: ErrorStatuses, body: CompiledStructure) {
    self.number = number
    self.shape = shape
    self.statuses = statuses
    self.body = body
  }
}

/// Why an operation cannot be compiled though its contract lints clean.
package struct CompileError: Error, Sendable, Hashable {
  package var mark: SourceMark
  /// A lower-case fragment.
  package var message: String
}
