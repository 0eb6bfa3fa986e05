import AssayEngine
import Testing

/// What is compared together with a member's name must be told from it where it matters.
struct LeadTests {
  private static let bodies = [
    #"{"Kind":"Only","ResourceType":"Opportunity","EngagementId":"eng-ab1","LastSuccessfulExecutionDate":"2025-01-01T00:00:00.1234Z","ANameThatTakesMoreThanThirtyTwo":"arn:x","Note":"n","Title":"abc","Mark":"ABC","Tags":{"a":"x","b":"y"}}"#,
    #"{"Kind" :"Only","ResourceType": "Opportunity","EngagementId":"eng-ab12","Note":"\u0041","Note":"two","Title":"CLEAR","Tags":{"a":"x","a":null, "c":"z","d" :"w"},"Mark":"CLEARED","LastSuccessfulExecutionDate":null}"#,
  ]

  @Test(arguments: Array("\0\"\\:,{}<aZ0- \u{e9}".utf8), bodies)
  func `fast and careful agree whatever byte of a lead is changed`(
    _ intruder: UInt8, _ body: String
  ) throws {
    let fast = try Programs.leads()
    let careful = try Programs.leads(accelerates: false)
    var machine = Machine()
    for index in 0..<body.utf8.count {
      var bytes = Array(body.utf8)
      bytes[index] = intruder
      #expect(RunOutcome(&machine, fast, bytes) == RunOutcome(&machine, careful, bytes))
    }
  }

  @Test(arguments: bodies)
  func `fast and careful agree wherever a lead breaks off`(_ body: String) throws {
    let fast = try Programs.leads()
    let careful = try Programs.leads(accelerates: false)
    var machine = Machine()
    let bytes = Array(body.utf8)
    for count in 0...bytes.count {
      let prefix = Array(bytes.prefix(count))
      #expect(RunOutcome(&machine, fast, prefix) == RunOutcome(&machine, careful, prefix))
    }
  }

  @Test(
    arguments: [
      "00-01", "01-00", "01-01", "01-31", "01-32", "02-28", "02-29", "02-30", "04-30", "04-31",
      "08-31", "09-31", "10-10", "12-31", "13-01", "19-01", "20-01", "1a-01", "01-39", "01-4a",
    ],
    [
      "T00:00:00Z", "T23:59:59.123Z", "T24:00:00Z", "T29:00:00Z", "T12:60:00Z", "T12:59:60Z",
      "T12:59:5:Z", "T12:59:59.Z", "T12:59:59.1Z", "T12:59:59.1234Z", "T12:59:59.12:Z",
      "T12:59:59.123", "T12:59:59", "t12:59:59Z", " 12:59:59Z", "T12:59:59.123Z ",
      "T12:59:59+00:00",
    ])
  func `fast and careful agree on a time`(_ date: String, _ time: String) throws {
    let fast = try Programs.times()
    let careful = try Programs.times(accelerates: false)
    var machine = Machine()
    let bytes = Array(#"{"At":"2025-\#(date)\#(time)","At2":"2024-\#(date)\#(time)"}"#.utf8)
    #expect(RunOutcome(&machine, fast, bytes) == RunOutcome(&machine, careful, bytes))
  }
}
