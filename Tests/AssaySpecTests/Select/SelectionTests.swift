import AssaySpec
import AssayTestSupport
import Foundation
import Testing

struct SelectionTests {
  private static func lanterns() throws -> Contract {
    let path = SharedSuites.packageRoot.appending(path: "golden/specs/lantern-keeper").path
    return try #require(ContractLoader.load(folder: path).contract)
  }

  @Test func `an operation takes along what it needs, and nothing else`() throws {
    let all = try Self.lanterns()
    let one = try all.selecting(operations: ["ListLanterns"])
    #expect(one.operations.keys.sorted() == ["ListLanterns"])
    #expect(one.errors.isEmpty)
    #expect(one.shapes.keys.contains("LanternSummaries"))
    #expect(one.shapes.count < all.shapes.count)
    #expect(try RoundTrip(one).complaints == "")
  }

  @Test func `errors come along with the shapes of their members`() throws {
    let one = try Self.lanterns().selecting(operations: ["GetLantern"])
    #expect(one.errors.keys.sorted() == ["LampOilSpilt", "LanternBroken", "LanternMissing"])
    #expect(try RoundTrip(one).complaints == "")
  }

  @Test func `a selection is not complete, whatever it leaves out`() throws {
    let all = try Self.lanterns()
    #expect(all.service.isComplete)
    let names = Array(all.operations.keys)
    #expect(try !all.selecting(operations: names).service.isComplete)
  }

  @Test(
    arguments: [
      ("GetLanter", "GetLantern"), ("getlantern", "GetLantern"), ("Unheard", nil), ("", nil),
    ] as [(String, String?)])
  func `a name that is no operation is refused, and the near one named`(
    _ name: String, _ suggestion: String?
  ) throws {
    let contract = try Self.lanterns()
    #expect(throws: UnknownOperation(name: name, suggestion: suggestion)) {
      try contract.selecting(operations: ["ListLanterns", name])
    }
  }

  @Test func `shapes that nothing needs are dropped, those that need themselves too`() throws {
    let mark = HostileContract.member("A", "A").mark
    var contract = HostileContract.operations(named: ["Ping"], shapesEach: 2)
    let used = contract.shapes.keys.sorted()
    contract.shapes["Loop"] = Shape(
      name: "Loop", kind: .structure(members: [HostileContract.member("Next", "Loop")]), mark: mark)
    #expect(contract.droppingUnusedShapes().shapes.keys.sorted() == used)
  }
}
