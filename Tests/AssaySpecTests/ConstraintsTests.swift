import AssaySpec
import Testing

struct ConstraintsTests {
  static let shape = Constraints(
    length: .init(min: 1), range: .init(max: "9"), pattern: "^a$", documented: ["a"],
    isImported: true)

  @Test func `a silent member takes all of its shape`() {
    #expect(Constraints().merged(over: Self.shape) == Self.shape)
  }

  @Test func `a member wins one constraint at a time`() {
    let member = Constraints(length: .init(max: 3), documented: ["b"])
    let expected = Constraints(
      length: .init(max: 3), range: .init(max: "9"), pattern: "^a$", documented: ["b"],
      isImported: true)
    #expect(member.merged(over: Self.shape) == expected)
  }

  @Test func `a pattern that is not judged replaces one that is, and the other way round`() {
    let unusable = Constraints(unusablePattern: "[")
    #expect(unusable.merged(over: Constraints(pattern: "a")) == unusable)
    let usable = Constraints(pattern: "a")
    #expect(usable.merged(over: unusable) == usable)
  }
}
