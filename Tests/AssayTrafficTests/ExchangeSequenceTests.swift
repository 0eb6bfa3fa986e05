import AssayTraffic
import Testing

@Suite struct `Exchanges over many lines` {
  private static let pretty = """
    {
      "request": {
        "method": "POST"
      },
      "response": {
        "status": 200
      }
    }
    """

  private static let one = "POST  - -> 200 -"

  @Test(arguments: [
    (pretty, ["0 \(one)"]),
    ("\u{feff}\n\(pretty)\n\n", ["0 \(one)"]),
    ("\(pretty)\n\(pretty)", ["0 \(one)", "1 \(one)"]),
    (
      "\(pretty)\n{\"id\": 1}\n\(pretty)",
      [
        "0 \(one)",
        "1 damaged at 83: neither `request` nor `response`", "2 \(one)",
      ]
    ),
    ("\(pretty)\nthe rest", ["0 \(one)", "1 damaged at 83: expected an object"]),
    ("\(pretty.dropLast())", ["0 damaged at 81: the JSON text ends too early"]),
    (
      "{\n \"request\": {},\n \"response\": {\n  \"status\": 200,\n }\n}",
      ["0 damaged at 48: a comma with nothing after it"]
    ),
  ])
  func `are read one after another`(text: String, expected: [String]) throws {
    let lines = try Transcript(text).lines
    #expect(lines == expected)
  }

  @Test(arguments: [
    ("[]", []),
    (" [ ] \n", []),
    ("[\(pretty)]", ["0 \(one)"]),
    ("[\(pretty),\n\(pretty)]\n", ["0 \(one)", "1 \(one)"]),
    (
      "[\(pretty),{},\(pretty)]",
      [
        "0 \(one)",
        "1 damaged at 84: neither `request` nor `response`", "2 \(one)",
      ]
    ),
    ("[\(pretty),7,\(pretty)]", ["0 \(one)", "1 damaged at 84: expected an object", "2 \(one)"]),
    ("[\(pretty),", ["0 \(one)", "1 damaged at 84: the JSON text ends too early"]),
    ("[\(pretty)", ["0 \(one)", "1 damaged at 83: the JSON text ends too early"]),
    (
      "[\(pretty)\(pretty)]",
      [
        "0 \(one)",
        "1 damaged at 83: expected `,` or `]` after an element",
      ]
    ),
    ("[\(pretty),]", ["0 \(one)", "1 damaged at 83: a comma with nothing after it"]),
    ("[\(pretty)] x", ["0 \(one)", "1 damaged at 85: text after the list of exchanges"]),
    (
      "[\(pretty),{\"response\":{\"status\":200,,}},\(pretty)]",
      ["0 \(one)", "1 damaged at 110: expected a member name in quotes"]
    ),
  ])
  func `are read from a list`(text: String, expected: [String]) throws {
    let lines = try Transcript(text).lines
    #expect(lines == expected)
  }

  @Test func `go on after an entry longer than the limit`() throws {
    let limits = TrafficLimits(maxEntry: 100, chunk: 16)
    let long = #"{"response":{"body":"\#(String(repeating: "x", count: 100))"}}"#
    #expect(
      try Transcript("[\(Self.pretty),\(long),\(Self.pretty)]", limits: limits).lines == [
        "0 \(Self.one)", "1 damaged at 84: longer than 100 bytes", "2 \(Self.one)",
      ])
  }
}
