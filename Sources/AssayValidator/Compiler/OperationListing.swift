import AssayCore
import AssayEngine
import AssaySpec

/// What the compiler made of an operation, as text to review.
package struct OperationListing: Hashable, Sendable {
  /// The program of one body, or what is compared between bodies.
  package struct Part: Hashable, Sendable {
    /// `input`, `output`, the name of an error, `any-object` or `comparisons`.
    package let name: String
    package let lines: [String]
  }

  /// The operation, its service and protocol.
  package let title: String
  package let parts: [Part]

  /// All of it: the title, then each part after an empty line.
  package var lines: [String] { [title] + parts.flatMap { [""] + $0.lines } }

  init(_ operation: CompiledOperation, of service: Service) {
    title = "operation \(operation.name) of \(service.id), \(service.wireProtocol.rawValue)"
    let errors = operation.errors.values.sorted { $0.number < $1.number }
    parts =
      [
        Part("input", "input", operation.input),
        Part("output", "output", operation.output),
      ]
      + errors.map { Part($0.shape.name, "error \($0.shape.name)", $0.body) }
      + [
        Part("any-object", "any object", operation.unmodeledError),
        Part(comparisonsOf: operation),
      ]
  }
}

extension CompiledContract {
  /// The listing of the operation of that name, or nil if the contract has none.
  package func listing(ofOperation name: String) throws(CompileError) -> OperationListing? {
    try operation(named: name).map { OperationListing($0, of: contract.service) }
  }
}

extension OperationListing.Part {
  fileprivate init(_ name: String, _ title: String, _ compiled: CompiledStructure) {
    self.name = name
    var facts = [compiled.program.listedSize]
    if compiled.hasSensitiveValues { facts.append("sensitive values") }
    if compiled.isEventStream { facts.append("a stream of events") }
    lines =
      ["\(title): \(facts.joined(separator: ", "))"]
      + compiled.program.listing { compiled.info[$0].title(isDocument: $0 == 0) }
  }

  fileprivate init(comparisonsOf operation: CompiledOperation) {
    name = "comparisons"
    let echoes = operation.echoes.map { echo in
      operation.output.place(echo.step, echo.slot) + " repeats "
        + operation.input.place(echo.otherStep, echo.otherSlot)
    }
    let orders = operation.orders.map { order in
      operation.output.place(order.step, order.slot) + " is not before "
        + operation.output.place(order.otherStep, order.otherSlot)
    }
    let counted = "\(echoes.count) of the request, \(orders.count) of times"
    lines = ["comparisons: \(counted)"] + (echoes + orders).map { "      \($0)" }
  }
}

extension CompiledStructure {
  /// `Catalog (step 1, capture 0)`.
  fileprivate func place(_ step: Int, _ slot: Int) -> String {
    "\(Escaping.show(info[step].name)) (step \(step), capture \(slot))"
  }
}

extension StepInfo {
  /// What a listing calls the step, and what its program does not know.
  fileprivate func title(isDocument: Bool) -> StepTitle {
    if isDocument { return StepTitle("document") }
    let what =
      switch role {
      case .member: Escaping.show(name)
      case .element: "element"
      case .key: "key"
      case .value: "value"
      }
    var remarks = isSensitive ? ["sensitive"] : []
    let unjudged = constraints.pattern.flatMap { isUnusable($0) ? $0 : nil }
    for pattern in [unjudged, constraints.unusablePattern].compactMap(\.self) {
      remarks.append("unusable pattern /\(Escaping.show(pattern, limit: 500))/")
    }
    return StepTitle("\(what): \(shape.name)", remarks: remarks)
  }

  /// Whether the pattern does not compile, so that no value is judged by it.
  private func isUnusable(_ pattern: String) -> Bool {
    do throws(PatternError) {
      _ = try Pattern(pattern)
      return false
    } catch {
      return true
    }
  }
}
