import AssayCore
import AssaySpec

/// Which members of an operation are compared with which, and the capture slots they fill.
struct ComparisonPlan {
  /// Slots by the name of an input member.
  private(set) var inputSlots: [String: Int] = [:]
  /// Slots by the name of an output member.
  private(set) var outputSlots: [String: Int] = [:]
  private let operation: Operation

  init(_ operation: Operation) {
    self.operation = operation
    for member in operation.output {
      if let echo = member.echo {
        add(member.name, to: \.outputSlots)
        add(echo, to: \.inputSlots)
      }
      if let earlier = member.notBefore {
        add(member.name, to: \.outputSlots)
        add(earlier, to: \.outputSlots)
      }
    }
  }

  /// The members that must repeat one of the request.
  func echoes(of input: CompiledStructure, in output: CompiledStructure) -> [Comparison] {
    comparisons(\.echo, with: input, otherSlots: inputSlots, in: output)
  }

  /// The times that must not precede another.
  func orders(in output: CompiledStructure) -> [Comparison] {
    comparisons(\.notBefore, with: output, otherSlots: outputSlots, in: output)
  }

  private mutating func add(_ name: String, to slots: WritableKeyPath<Self, [String: Int]>) {
    guard self[keyPath: slots][name] == nil else { return }
    self[keyPath: slots][name] = self[keyPath: slots].count
  }

  private func comparisons(
    _ rule: KeyPath<Member, String?>, with others: CompiledStructure,
    otherSlots: [String: Int], in output: CompiledStructure
  ) -> [Comparison] {
    operation.output.compactMap { member in
      guard let other = member[keyPath: rule], let slot = outputSlots[member.name],
        let otherSlot = otherSlots[other],
        let step = output.info.firstIndex(where: { $0.name == member.name }),
        let otherStep = others.info.firstIndex(where: { $0.name == other })
      else { return nil }
      return Comparison(step: step, slot: slot, otherStep: otherStep, otherSlot: otherSlot)
    }
  }
}
