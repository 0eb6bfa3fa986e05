import AssaySpec
import Testing

struct ConstraintsTests {
  static let shape = Constraints(
    length: .init(min: 1), range: .init(max: "9"), pattern: "^a$", documented: ["a"],
    imported: [.length, .range, .pattern])

  @Test func `a silent member takes all of its shape`() {
    #expect(Constraints().merged(over: Self.shape) == Self.shape)
  }

  @Test func `a member wins one constraint at a time`() {
    let member = Constraints(length: .init(max: 3), documented: ["b"])
    let expected = Constraints(
      length: .init(max: 3), range: .init(max: "9"), pattern: "^a$", documented: ["b"],
      imported: [.range, .pattern])
    #expect(member.merged(over: Self.shape) == expected)
  }

  @Test func `an imported constraint of a member leaves those of its shape confirmed`() {
    let member = Constraints(length: .init(max: 3), imported: [.length])
    let shape = Constraints(length: .init(min: 1), pattern: "^a$")
    #expect(member.merged(over: shape).imported == [.length])
  }

  @Test(arguments: [Constraints(pattern: "^b$"), Constraints(unusablePattern: "[")])
  func `a member's own pattern is not imported because its shape's is`(member: Constraints) {
    #expect(member.merged(over: Self.shape).imported == [.length, .range])
  }

  @Test func `a pattern that is not judged replaces one that is, and the other way round`() {
    let unusable = Constraints(unusablePattern: "[")
    #expect(unusable.merged(over: Constraints(pattern: "a")) == unusable)
    let usable = Constraints(pattern: "a")
    #expect(usable.merged(over: unusable) == usable)
  }
}
