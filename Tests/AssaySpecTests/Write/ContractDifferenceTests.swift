import AssayCore
import AssaySpec
import Testing

/// The comparison that the round trips rest on sees what changes.
struct ContractDifferenceTests {
  private static let contract = HostileContract.everywhere("a")

  private static let changes: [(String, @Sendable (inout Contract) -> Void)] = [
    ("a service's target", { $0.service.target = "Other" }),
    ("whether it is complete", { $0.service.isComplete.toggle() }),
    ("a member's default", { $0.operations["a"]?.input[0].defaultValue = nil }),
    ("the order of members", { $0.operations["a"]?.output.reverse() }),
    ("a status", { $0.errors["a"]?.status.observed = [418] }),
    ("an enum's value", { $0.shapes["Worda"]?.kind = .enumeration(values: ["a", "other"]) }),
    ("an intEnum's number", { $0.shapes["Number"]?.kind = .intEnumeration(values: ["a": 3]) }),
    ("what is imported", { $0.shapes["Unusable"]?.constraints.imported = [.pattern] }),
    ("a level", { $0.shapes["Documented"]?.levels = [:] }),
    ("a shape too few", { $0.shapes["Number"] = nil }),
  ]

  @Test(arguments: changes.indices)
  func `a change is seen`(_ index: Int) {
    var other = Self.contract
    Self.changes[index].1(&other)
    #expect(ContractDifference.first(Self.contract, other) != nil, "\(Self.changes[index].0)")
    #expect(ContractDifference.first(other, Self.contract) != nil, "\(Self.changes[index].0)")
  }

  @Test func `marks and documentation are no difference`() {
    var other = Self.contract
    other.service.documentation = nil
    other.shapes["Number"]?.mark = SourceMark(file: "elsewhere", line: 9, column: 9)
    #expect(ContractDifference.first(Self.contract, other) == nil)
  }
}
