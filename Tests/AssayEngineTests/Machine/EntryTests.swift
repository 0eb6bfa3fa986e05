import AssayEngine
import Testing

/// Unions, maps and sets: what is asked of their members, keys and entries together.
struct EntryTests {
  private static func faults(_ program: borrowing Program, _ body: String) -> [Fault] {
    var machine = Machine()
    _ = machine.run(program, Array(body.utf8).span)
    return machine.violations.map(\.fault)
  }

  /// A union of `A0` to `A69`: more members than bits.
  private static func wide() throws -> Program {
    var builder = ProgramBuilder()
    let document = try builder.addValue(.init(kind: .union))
    let members = (0..<70).map { ("A\($0)", ProgramBuilder.Value(kind: .string)) }
    let (union, _) = try builder.addStructure(
      members + [("__type", .init(kind: .anything, flags: .ignored))], as: .union)
    builder.setTarget(ofStep: document, to: union)
    return builder.program(id: 0)
  }

  @Test(arguments: [
    (#"{"A0":"x"}"#, [Fault]()), (#"{"A69":"x"}"#, []), (#"{"A62":"x"}"#, []),
    (#"{"A63":"x"}"#, []), (#"{"\u00416\u0039":"x"}"#, []), ("{}", [.noVariant]),
    (#"{"A0":"x","A69":"x"}"#, [.severalVariants]), (#"{"A68":"x","A69":"x"}"#, [.severalVariants]),
    (#"{"A0":null,"A69":"x"}"#, [.null]), (#"{"A0":"x","A69":null}"#, [.null]),
    (#"{"A0":null,"A69":null}"#, [.null, .null, .noVariant]),
    (#"{"__type":"x","A69":"x"}"#, []), (#"{"__type":"x"}"#, [.noVariant]),
    (#"{"B":1,"A69":null}"#, [.unknownMember, .null]), (#"{"B":1}"#, [.unknownMember]),
    (#"{"B":null}"#, [.unknownMember, .noVariant]), (#"{"A0":1}"#, [.type]),
  ])
  func `a union has one member, with or without a bit`(
    _ body: String, _ expected: [Fault]
  ) throws {
    #expect(Self.faults(try Self.wide(), body) == expected)
  }

  @Test(arguments: [
    (#"{"Labels":{"a":"x"}}"#, [Fault]()), (#"{"Labels":{"a":"x",}}"#, [.invalidJSON]),
    (#"{"Labels":{"a"}}"#, [.invalidJSON]), (#"{"Labels":{1:"x"}}"#, [.invalidJSON]),
    (#"{"Labels":{"a":"x"]}"#, [.invalidJSON]), (#"{"Labels":{}}"#, [.length]),
    (#"{"Labels":{"a":"x","b":"x","c":"x"}}"#, [.length]),
    (#"{"Labels":{"a":"x","\u0061":"x"}}"#, [.duplicateKey]),
    (#"{"Labels":{"a":"x","b":"x","\u0061":"x"}}"#, [.duplicateKey]),
    (#"{"Labels":{"a":"x","b":"x","c":"x","a":"x"}}"#, [.duplicateKey, .length]),
    (#"{"Labels":{"A":1}}"#, [.pattern, .type]), (#"{"Labels":{"a":null}}"#, [.nullInDense]),
    (#"{"Sorts":[]}"#, []), (#"{"Sorts":[1]}"#, []), (#"{"Sorts":[1,]}"#, [.invalidJSON]),
    (#"{"Sorts":[1}"#, [.invalidJSON]),
    (#"{"Sorts":[1,1.0,[1],[1e0]]}"#, [.uniqueItems, .uniqueItems]),
    (#"{"Sorts":["CLEARED","CLEARED"]}"#, []), (#"{"Row":12}"#, []), (#"{"Row":12.1}"#, [.type]),
    (#"{"Row":13}"#, [.range]), (#"{"Row":128}"#, [.bounds]), (#"{"Row":"{{row}}"}"#, [.template]),
    (#"{"Row":-}"#, [.invalidJSON]), (#"{"Girth":"Infinity"}"#, []), (#"{"Girth":"inf"}"#, [.type]),
    (#"{"Scan":"QUJD"}"#, []), (#"{"Scan":"QUJDRA=="}"#, [.length]), (#"{"Scan":"QU"}"#, [.type]),
  ])
  func `entries and values are judged where they stand`(
    _ body: String, _ expected: [Fault]
  ) throws {
    #expect(Self.faults(try Programs.tree(), body) == expected)
  }

  @Test func `what stands alike is no placeholder in a live exchange`() throws {
    var machine = Machine()
    machine.seesTemplates = false
    _ = machine.run(try Programs.tree(), Array(#"{"Sorts":["CLEARED","CLEARED"]}"#.utf8).span)
    #expect(machine.violations.map(\.fault) == [.uniqueItems])
  }

  @Test func `a hundred thousand items are compared in a moment`() throws {
    let items = (0..<100_000).map(String.init).joined(separator: ",")
    #expect(Self.faults(try Programs.tree(), #"{"Sorts":[\#(items),7.0]}"#) == [.uniqueItems])
  }
}

/// Programs of the size of whole services, and values that hold themselves to the limit.
struct LargeProgramTests {
  @Test func `a step is 32 bytes`() {
    #expect(MemoryLayout<Step>.stride == 32)
  }

  @Test(arguments: [0, 65_534, 65_535, 65_536, 69_999])
  func `a structure may have more members than 16 bits count`(_ index: Int) throws {
    let program = try Programs.object((0..<70_000).map { ("A\($0)", .init(kind: .boolean)) })
    var machine = Machine()
    let body = Array(#"{"A\#(index)":1,"A\#(index + 1)":true}"#.utf8)
    #expect(machine.run(program, body.span) == body.count)
    let faults = machine.violations.map(\.fault)
    #expect(faults == (index == 69_999 ? [.type, .unknownMember] : [.type]))
    #expect(machine.violations.first?.step == UInt32(index + 1))
  }

  /// A union in a list in a union …: two levels each.
  @Test(arguments: [(255, true), (256, false)], ["List", "Map"])
  func `a shape may hold itself to the limit`(
    _ depth: (levels: Int, fits: Bool), _ member: String
  ) throws {
    var builder = ProgramBuilder()
    let document = try builder.addValue(.init(kind: .union))
    builder.setTarget(ofStep: document, to: try Programs.addFacts(to: &builder))
    let (open, close) = member == "List" ? (#"{"List":["#, "]}") : (#"{"Map":{"k":"#, "}}")
    let body = Array(
      (String(repeating: open, count: depth.levels) + #"{"Text":"x"}"#
        + String(repeating: close, count: depth.levels)).utf8)
    var machine = Machine()
    #expect((machine.run(builder.program(id: 0), body.span) >= 0) == depth.fits)
    #expect(machine.violations.map(\.fault) == (depth.fits ? [] : [.tooDeep]))
  }
}
