import AssayEngine
import Testing

/// The fast paths may leave work to the careful path, but the two must never differ.
struct FastPathTests {
  private static let bodies = [
    #"{"Catalog":"AWS","Id":"job-0123456789abc","Arn":"arn:aws:x:1","Status":"Running","CreatedAt":"2025-02-28T23:59:59.123Z","LastFailure":"all is well","Steps":[{"Name":"abc","Code":"x"}],"Done":true,"Took":1.5e9}"#,
    #"{ "Status" : "Stopped" , "Catalog" : "Sandbox", "Steps": [ ], "Extra": {"a": [1, {"b": null}]}, "CreatedAt": "2024-02-29T00:00:00.123456789+02:00", "LastFailure": "\u00e9t\u00e9 {{x}} <b>" }"#,
    #"{"Took":-0.5,"Done":false,"Steps":[{"Code":"é","Name":"CLEARED"},{"Name":"zz","Code":null}],"LastFailure":null,"CreatedAt":"2016-12-31T23:59:60Z","Catalog":"Other"}"#,
  ]

  private static let treeBodies = [
    #"{"Row":12,"Leaves":-1.5e+3,"Girth":"NaN","Scan":"QUI=","Labels":{"a":"x","b{":"y"},"Sorts":["a","b","a"],"Size":{"Feet":1,"Metres":null},"Facts":{"List":[{"Map":{"k":{"Text":"CLEARED"}}},{"Text":"z"}]}}"#,
    #"{ "Size" : { } , "Sorts" : [ {"a":1.0,"b":[2]}, {"b":[20e-1],"a":1} ], "Labels":{"\u0061":null}, "Row":-0, "Girth":1e400, "Scan":"QUJDRA\u003d=" }"#,
  ]

  private static let sheetBodies = [
    #"{"Rows":[{"Id":"abc","At":"2025-01-01T00:00:00.123456789Z"},{"Id":"c","Kind":{"Note":"ok"}},{"At":null,"Id":"ab"}],"Names":{"a":"ab","é":"c","a":"x"},"Log":["2025-01-01T00:00:00Z","2025-01-01T00:00:00.1234Z"],"Last":{"Kind":{"When":"2025-01-01T00:00:00.1234Z"},"Id":"cab"}}"#,
    #"{"Rows":[{"Kind":{"Note":"too long"},"Id":"x"},{},{"Id":"c","New":{"x":[1]}},null],"Log":[],"Names":{},"Last":{"Id":"c","Kind":{"When":null,"Note":"n"}}}"#,
  ]

  /// What stands in JSON, what must not, and the edges of the byte classes.
  private static let intruders: [UInt8] = [
    0x00, 0x09, 0x0a, 0x1f, 0x20, 0x22, 0x2c, 0x2d, 0x2e, 0x2f, 0x30, 0x39, 0x3a, 0x3c, 0x41,
    0x5a, 0x5b, 0x5c, 0x5d, 0x61, 0x75, 0x7a, 0x7b, 0x7d, 0x7f, 0x80, 0xbf, 0xc3, 0xe2, 0xf4,
    0xff,
  ]

  @Test(arguments: intruders, bodies)
  func `fast and careful agree whatever byte is changed`(
    _ intruder: UInt8, _ body: String
  ) throws {
    Self.expectAgreement(
      try Programs.job(), try Programs.job(accelerates: false), on: body, with: intruder)
  }

  @Test(arguments: intruders, treeBodies)
  func `fast and careful agree whatever byte of a map, union or set is changed`(
    _ intruder: UInt8, _ body: String
  ) throws {
    Self.expectAgreement(
      try Programs.tree(), try Programs.tree(accelerates: false), on: body, with: intruder)
  }

  @Test(arguments: intruders, sheetBodies)
  func `fast and careful agree whatever byte of what needs no frame is changed`(
    _ intruder: UInt8, _ body: String
  ) throws {
    Self.expectAgreement(
      try Programs.sheet(), try Programs.sheet(accelerates: false), on: body, with: intruder)
  }

  @Test(
    arguments: [
      #"{"Last":{"Kind":{"Note":"n"}}}"#, #"{"Last":{"Id":"c","Kind":{"Note":"n"}}}"#,
      #"{"Rows":[{"Id":"c","Kind":{"When":"2025-01-01T00:00:00Z"}}]}"#,
      #"{"Log":["2025-01-01T00:00:00Z"]}"#,
    ], 1...4)
  func `fast and careful agree on what is too deep`(_ body: String, _ limit: Int) throws {
    let fast = try Programs.sheet()
    let careful = try Programs.sheet(accelerates: false)
    var machine = Machine(depthLimit: limit)
    let bytes = Array(body.utf8)
    #expect(RunOutcome(&machine, fast, bytes) == RunOutcome(&machine, careful, bytes))
  }

  @Test(arguments: [#"["Abc","Zz"]"#, #"["Abc","abc"]"#, #"["A"]"#, #"["A-b"]"#, "[\"A"])
  func `fast and careful agree where a run follows another at once`(_ body: String) throws {
    let fast = try Programs.texts(of: "^[A-Z][a-z]+$")
    let careful = try Programs.texts(of: "^[A-Z][a-z]+$", accelerates: false)
    var machine = Machine()
    let bytes = Array(body.utf8)
    #expect(RunOutcome(&machine, fast, bytes) == RunOutcome(&machine, careful, bytes))
  }

  @Test(arguments: treeBodies)
  func `a map, union or set is refused wherever the text breaks off`(_ body: String) throws {
    let program = try Programs.tree()
    var machine = Machine()
    let bytes = Array(body.utf8)
    for count in 0..<bytes.count {
      #expect(machine.run(program, Array(bytes.prefix(count)).span) == -1)
      #expect([.truncated, .empty].contains(machine.violations.last?.detail))
    }
    #expect(machine.run(program, bytes.span) == bytes.count)
  }

  @Test(arguments: bodies)
  func `fast and careful agree wherever the text breaks off`(_ body: String) throws {
    let fast = try Programs.job()
    let careful = try Programs.job(accelerates: false)
    var machine = Machine()
    let bytes = Array(body.utf8)
    for count in 0...bytes.count {
      let prefix = Array(bytes.prefix(count))
      #expect(RunOutcome(&machine, fast, prefix) == RunOutcome(&machine, careful, prefix))
    }
  }

  @Test(arguments: bodies, [Machine.Ending.document, .line])
  func `a document is judged alike wherever it stands in the bytes`(
    _ body: String, _ ending: Machine.Ending
  ) throws {
    let program = try Programs.job()
    var machine = Machine()
    let alone = RunOutcome(&machine, program, Array(body.utf8), ending: ending)
    let text = "0123456789\n" + body + (ending == .line ? "\n{}" : "  ")
    let within = RunOutcome(&machine, program, Array(text.utf8), from: 11, ending: ending)
    #expect(within.end == (ending == .line ? 11 + body.utf8.count : text.utf8.count))
    #expect(within.faults == alone.faults)
  }

  /// Expects that two programs find the same wherever a byte of a body is another.
  private static func expectAgreement(
    _ fast: borrowing Program, _ careful: borrowing Program, on body: String, with intruder: UInt8
  ) {
    var machine = Machine()
    for index in 0..<body.utf8.count {
      var bytes = Array(body.utf8)
      bytes[index] = intruder
      let found = RunOutcome(&machine, fast, bytes)
      let expected = RunOutcome(&machine, careful, bytes)
      #expect(found == expected)
    }
  }
}
