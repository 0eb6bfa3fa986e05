import AssayEngine
import AssayLive
import AssaySpec
import Testing

@Suite struct AnswerComparisonTests {
  private static func differences(
    _ operation: String, of contract: String, _ expected: String, _ actual: String
  ) throws -> [String] {
    let contract = try Contracts.golden(contract)
    let members = try #require(contract.operations[operation]).output
    return AnswerComparison.differences(
      expected: try JSONNode(reading: Array(expected.utf8).span),
      actual: try JSONNode(reading: Array(actual.utf8).span), members: members, contract
    ).map(\.text)
  }

  @Test(arguments: [
    (#"{}"#, #"{"Label": null}"#),
    (#"{"Name": "a-1", "Label": "x"}"#, #"{"Label": "x", "Name": "a-1"}"#),
    (#"{"LitAt": "2031-01-01T00:00:00Z"}"#, #"{"LitAt": "2031-01-01T01:00:00+01:00"}"#),
    (#"{"LitAt": "2031-01-01T00:00:00.123456789Z"}"#, #"{"LitAt": "2031-01-01T00:00:00.123456Z"}"#),
    (#"{"LitAt": "2031-01-01T00:00:00.9999Z"}"#, #"{"LitAt": "2031-01-01T00:00:01Z"}"#),
    (#"{"LitAt": "2031-01-01T00:00:00Z"}"#, #"{"LitAt": 1924992000.0}"#),
    (#"{"Notes": ["a", null]}"#, #"{"Notes": ["a", null]}"#),
    (#"{"Extra": {"a": [1, 2.0], "b": true}}"#, #"{"Extra": {"b": true, "a": [1.0, 2]}}"#),
  ])
  func `what means the same is no difference`(expected: String, actual: String) throws {
    #expect(try Self.differences("GetLantern", of: "lantern-keeper", expected, actual) == [])
  }

  @Test(arguments: [
    (#"{"Height": 1}"#, #"{"Height": 1.0}"#),
    (#"{"Height": "NaN"}"#, #"{"Height": "NaN"}"#),
    (#"{"Weight": 1.50}"#, #"{"Weight": 1.5}"#),
    (#"{"Labels": {"a": "x", "b": "y"}}"#, #"{"Labels": {"b": "y", "a": "x"}}"#),
    (#"{"Size": {"Metres": 2}}"#, #"{"Size": {"Metres": 2e0}}"#),
    (
      #"{"Size": {"SDK_UNKNOWN_MEMBER": {"name": "Yards"}}}"#,
      #"{"Size": {"SDK_UNKNOWN_MEMBER": {"name": "Yards"}}}"#
    ),
  ])
  func `numbers are equal by value, maps in any order`(expected: String, actual: String) throws {
    #expect(try Self.differences("GetTree", of: "orchard-ledger", expected, actual) == [])
  }

  @Test(arguments: [
    (#"{"Label": "x"}"#, #"{}"#, "/Label: expected `\"x\"`, got nothing"),
    (#"{}"#, #"{"Label": "x"}"#, "/Label: expected nothing, got `\"x\"`"),
    (#"{"Label": "x"}"#, #"{"Label": "X"}"#, "/Label: expected `\"x\"`, got `\"X\"`"),
    (#"{"IsLit": true}"#, #"{"IsLit": "true"}"#, "/IsLit: expected `true`, got `\"true\"`"),
    (#"{}"#, #"{"Strange": 1}"#, "/Strange: expected nothing, got `1`"),
    (
      #"{"LitAt": "2031-01-01T00:00:00Z"}"#, #"{"LitAt": "March"}"#,
      "/LitAt: expected `\"2031-01-01T00:00:00Z\"`, got `\"March\"`"
    ),
    (
      #"{"LitAt": "2031-01-01T00:00:00.002Z"}"#, #"{"LitAt": "2031-01-01T00:00:00.001Z"}"#,
      "/LitAt: expected `\"2031-01-01T00:00:00.002Z\"`, got `\"2031-01-01T00:00:00.001Z\"`"
    ),
    (
      #"{"Notes": ["a"]}"#, #"{"Notes": ["a", null]}"#,
      "/Notes: expected `[\"a\"]`, got `[\"a\",null]`"
    ),
    (
      #"{"Notes": ["a", null]}"#, #"{"Notes": ["a", ""]}"#, "/Notes/1: expected nothing, got `\"\"`"
    ),
    (
      #"{"Extra": {"a": 1}}"#, #"{"Extra": {"a": 2}}"#,
      #"/Extra: expected `{"a":1}`, got `{"a":2}`"#
    ),
    (
      #"{"Keeper": "Ada"}"#, #"{"Keeper": "Eve!"}"#,
      "/Keeper: expected <sensitive, 3 characters>, got <sensitive, 4 characters>"
    ),
    (
      #"{"Crew": [{"Name": "Ada"}]}"#, #"{"Crew": [{"Name": "Eva."}]}"#,
      "/Crew/0/Name: expected <sensitive, 3 characters>, got <sensitive, 4 characters>"
    ),
    (#"{}"#, #"[]"#, "the value: expected `{}`, got `[]`"),
  ])
  func `what differs is shown with its place`(
    expected: String, actual: String, text: String
  ) throws {
    #expect(try Self.differences("GetLantern", of: "lantern-keeper", expected, actual) == [text])
  }
}
