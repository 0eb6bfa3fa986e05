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
  func echoes(in output: CompiledStructure) -> [Comparison] {
    comparisons(\.echo, otherSlots: inputSlots, in: output)
  }

  /// The times that must not precede another.
  func orders(in output: CompiledStructure) -> [Comparison] {
    comparisons(\.notBefore, otherSlots: outputSlots, in: output)
  }

  private mutating func add(_ name: String, to slots: WritableKeyPath<Self, [String: Int]>) {
    guard self[keyPath: slots][name] == nil else { return }
    self[keyPath: slots][name] = self[keyPath: slots].count
  }

  private func comparisons(
    _ rule: KeyPath<Member, String?>, otherSlots: [String: Int], in output: CompiledStructure
  ) -> [Comparison] {
    operation.output.compactMap { member in
      guard let other = member[keyPath: rule], let slot = outputSlots[member.name],
        let otherSlot = otherSlots[other],
        let info = output.info.first(where: { $0.name == member.name })
      else { return nil }
      return Comparison(member: info, slot: slot, other: other, otherSlot: otherSlot)
    }
  }
}
