import AssayEngine
import AssayLive
import AssaySpec
import AssayValidator
import Testing

@Suite struct CallInputTests {
  private static func input(
    _ parameters: [String], _ document: String = "{}"
  ) throws -> CallInput {
    let bakery = try Bakery.operation()
    let node = try JSONNode(reading: Array(document.utf8).span)
    var input = try CallInput(node, of: bakery.operation, in: bakery.contract)
    for parameter in parameters { try input.set(Parameter(parameter)) }
    return input
  }

  private static func complete(_ parameters: [String], _ document: String = "{}") throws -> String {
    let bakery = try Bakery.operation()
    var input = try input(parameters, document)
    let binding = try #require(ProtocolBinding(.awsJSON10))
    input.complete(bakery.operation, binding) { "t" }
    return input.node.text
  }

  @Test(arguments: [
    (["Name=rye"], #"{"Name":"rye"}"#), (["Name=5"], #"{"Name":"5"}"#),
    ([#"Name="5""#], #"{"Name":"5"}"#), (["Name=a=b.c[0]"], #"{"Name":"a=b.c[0]"}"#),
    (["Name="], #"{"Name":""}"#), ([#"Name={"a":1}"#], #"{"Name":"{\"a\":1}"}"#),
    (["Kind=RYE"], #"{"Kind":"RYE"}"#), (["Grams=500"], #"{"Grams":500}"#),
    (["Grams=heavy"], #"{"Grams":"heavy"}"#), (["Share=NaN"], #"{"Share":"NaN"}"#),
    (["Share=0.10"], #"{"Share":0.10}"#), (["Hot=true"], #"{"Hot":true}"#),
    (["Hot=yes"], #"{"Hot":"yes"}"#), (["Seal=AAEC"], #"{"Seal":"AAEC"}"#),
    (["Until=1.5"], #"{"Until":1.5}"#),
    (["Day=2031-02-03T04:05:06Z"], #"{"Day":"2031-02-03T04:05:06Z"}"#),
    (["Layers[0].Name=a", "Layers[1].Name=2"], #"{"Layers":[{"Name":"a"},{"Name":"2"}]}"#),
    ([#"Layers=[{"Name":"a"}]"#, "Layers[0].Until=3"], #"{"Layers":[{"Name":"a","Until":3}]}"#),
    (["Labels.a=1", "Labels[b.c]=2", "Labels[0]=3"], #"{"Labels":{"a":"1","b.c":"2","0":"3"}}"#),
    (["Filling.Grams=3"], #"{"Filling":{"Grams":3}}"#), (["Any.x[0]=1"], #"{"Any":{"x":[1]}}"#),
    (["Other=1"], #"{"Other":1}"#), (["Other=x"], #"{"Other":"x"}"#),
  ])
  func `a parameter is what its member is`(_ parameters: [String], _ expected: String) throws {
    #expect(try Self.input(parameters).node.text == expected)
  }

  @Test func `parameters are put into the document, and win`() throws {
    let document = #"{"Name":"a","Layers":[{"Name":"b"}],"Grams":1}"#
    let input = try Self.input(["Layers[0].Until=2", "Name=c", "Layers[1].Name=d"], document)
    #expect(
      input.node.text
        == #"{"Name":"c","Layers":[{"Name":"b","Until":2},{"Name":"d"}],"Grams":1}"#)
  }

  @Test(arguments: [
    (["Name"], "expected a parameter such as `Name=value` or `List[0].Name=value`, got `Name`"),
    (["=x"], "expected a parameter such as `Name=value` or `List[0].Name=value`, got `=…`"),
    (
      ["Name.=x"],
      "expected a parameter such as `Name=value` or `List[0].Name=value`, got `Name.=…`"
    ),
    (
      ["Layers[0=x"],
      "expected a parameter such as `Name=value` or `List[0].Name=value`, got `Layers[0=…`"
    ),
    (
      ["Layers[0]Name=x"],
      "expected a parameter such as `Name=value` or `List[0].Name=value`, got `Layers[0]Name=…`"
    ),
    (["Name=a", "Name=b"], "`Name` is given twice"),
    (["Layers[1].Name=a"], "`Layers[1].Name`: element 0 must be given before element 1"),
    (["Layers[x].Name=a"], "`Layers[x].Name`: expected the index of an element, got `x`"),
    (["Layers[-1].Name=a"], "`Layers[-1].Name`: expected the index of an element, got `-1`"),
    (["Name=a", "Name.b=c"], "`Name.b`: there is a value that has no members already"),
    (["Grams=1", "Grams[0]=2"], "`Grams[0]`: there is a value that is no list already"),
  ])
  func `what is no place is told, and its value is not shown`(
    _ parameters: [String], _ message: String
  ) {
    let error = #expect(throws: CallInputError.self) { _ = try Self.input(parameters) }
    #expect(error?.message == message)
  }

  @Test func `an input is an object`() {
    let error = #expect(throws: CallInputError.self) { _ = try Self.input([], "[]") }
    #expect(error?.message == "expected a JSON object as the input")
  }

  @Test(arguments: [
    (#"{"Until":"1970-01-01T00:00:01.5Z"}"#, #"{"Until":1.5,"Token":"t"}"#),
    (#"{"Until":"1970-01-01T01:00:00+01:00"}"#, #"{"Until":0,"Token":"t"}"#),
    (#"{"Until":"soon"}"#, #"{"Until":"soon","Token":"t"}"#),
    (#"{"Until":7}"#, #"{"Until":7,"Token":"t"}"#),
    (#"{"Layers":[{"Until":"1970-01-01T00:00:02Z"}]}"#, #"{"Layers":[{"Until":2}],"Token":"t"}"#),
    (#"{"Day":"1970-01-01T00:00:00Z"}"#, #"{"Day":"1970-01-01T00:00:00Z","Token":"t"}"#),
    (#"{"Sent":"1970-01-01T00:00:00Z"}"#, #"{"Sent":"Thu, 01 Jan 1970 00:00:00 GMT","Token":"t"}"#),
    (#"{"Name":null,"Layers":[{"Name":null}]}"#, #"{"Layers":[{}],"Token":"t"}"#),
    (
      #"{"Layers":[null],"Labels":{"a":null}}"#,
      #"{"Layers":[null],"Labels":{"a":null},"Token":"t"}"#
    ),
    (#"{"Any":{"a":null}}"#, #"{"Any":{"a":null},"Token":"t"}"#),
    (#"{"Token":"mine"}"#, #"{"Token":"mine"}"#), (#"{"Token":null}"#, #"{"Token":"t"}"#),
  ])
  func `an input is completed as a correct client does`(
    _ document: String, _ expected: String
  ) throws {
    #expect(try Self.complete([], document) == expected)
  }

  @Test(arguments: [
    (#"{"Secret":"hunter2","Name":"a"}"#, #"{"Secret":"<sensitive, 7 characters>","Name":"a"}"#),
    (#"{"Secret":{"a":1}}"#, #"{"Secret":"<sensitive, 7 characters>"}"#),
    (#"{"Codes":{"hunter2":1}}"#, #"{"Codes":"<sensitive, 13 characters>"}"#),
    (#"{"Secret":null}"#, #"{"Secret":null}"#),
  ])
  func `what is sensitive is not shown`(_ document: String, _ expected: String) throws {
    #expect(try Self.input([], document).masked.text == expected)
  }

  @Test func `tokens are random UUIDs of version 4`() {
    let form = #/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#
    #expect(IdempotencyToken.make().wholeMatch(of: form) != nil)
    #expect(IdempotencyToken.make() != IdempotencyToken.make())
  }
}
