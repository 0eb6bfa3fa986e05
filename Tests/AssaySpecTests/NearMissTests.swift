import AssayCore
import Testing

struct NearMissTests {
  static let members = [
    "Catalog", "Id", "Arn", "EngagementId", "ResourceType", "ResourceId", "CreatedAt", "Status",
  ]

  @Test(arguments: [
    ("EngagementIdentifier", "EngagementId"),
    ("ResourceTypes", "ResourceType"),
    ("Cat", "Catalog"),
    ("Stat", "Status"),
    ("CreatedDate", "CreatedAt"),
  ])
  func `prefers the longest common prefix`(name: String, expected: String) {
    #expect(NearMiss.suggestion(for: name, among: Self.members) == expected)
  }

  @Test(arguments: [("catalog", "Catalog"), ("xStatus", "Status"), ("arn", "Arn"), ("rAn", "Arn")])
  func `falls back to an edit distance of a third`(name: String, expected: String) {
    #expect(NearMiss.suggestion(for: name, among: Self.members) == expected)
  }

  @Test(arguments: [("id", "Id"), ("STATUS", "Status"), ("cATALOG", "Catalog")])
  func `falls back to letter case`(name: String, expected: String) {
    #expect(NearMiss.suggestion(for: name, among: Self.members) == expected)
  }

  @Test(arguments: ["", "LastFailure", "Title", "Kind", "xyz"])
  func `names nothing that is not close`(name: String) {
    #expect(NearMiss.suggestion(for: name, among: Self.members) == nil)
  }

  @Test(arguments: [["ab1", "ab2"], ["ab2", "ab1"]])
  func `breaks a tie by name, whatever the order`(candidates: [String]) {
    #expect(NearMiss.suggestion(for: "ab3", among: candidates) == "ab1")
  }

  @Test func `does not suggest the name itself`() {
    #expect(NearMiss.suggestion(for: "Id", among: ["Id"]) == nil)
  }

  @Test(.timeLimit(.minutes(10)))
  func `takes a name of a megabyte`() {
    let name = String(repeating: "x", count: 1_000_000)
    #expect(NearMiss.suggestion(for: name, among: Self.members) == nil)
  }
}
