import AssayEngine
import Testing

struct ListingTests {
  /// A string of a pattern, and what its line says of it.
  private static let patterns = [
    (
      "^job-[0-9a-z]{13}$",
      #"string/run 5:'"job-' [0-9a-z]{13}; rule: pattern /^job-[0-9a-z]{13}$/ by a row of 1 run"#
    ),
    (
      "^[A-Z]?[a-z]{2,}-x$",
      #"string/runs 1:'"' (or a mark) [A-Z]? 0:'' [a-z]{2,} 2:'-x'; rule: pattern /^[A-Z]?[a-z]{2,}-x$/ by a row of 3 runs"#
    ),
    (
      #"^a[\]^-]{1,2}.*"#,
      #"string/runs 2:'"a' [\-\]\^] 0:'' .*; rule: pattern /^a[\]^-]{1,2}.*/ by a row of 2 runs"#
    ),
    ("^(a|bc)+$", "string/pattern; rule: pattern /^(a|bc)+$/ by an automaton"),
    (
      "^(?!aws)[a-z]+$",
      "string/pattern; rule: pattern /^(?!aws)[a-z]+$/ by 1 look at the start, a row of 1 run"
    ),
    (
      "^a(?=b)[a-z]+$",
      "string/pattern; rule: pattern /^a(?=b)[a-z]+$/ by an automaton that looks about (1)"
    ),
    (#"\bend\b"#, #"string/pattern; rule: pattern /\bend\b/ by an automaton that looks about"#),
  ]

  @Test(arguments: patterns)
  func `a pattern is shown with how it is judged`(_ source: String, _ line: String) throws {
    let rule = StringRule(pattern: try Pattern(source))
    #expect(try Self.line(.init(kind: .string, rule: .string(rule))) == line)
  }

  private static let values: [(ProgramBuilder.Value, String)] = [
    (
      .init(kind: .blob, rule: .string(StringRule(length: 2...Int.max))),
      "blob/blob of 2... bytes; rule: length 2..."
    ),
    (
      .init(kind: .string, rule: .string(StringRule(values: (0..<18).map { Array("\($0)".utf8) }))),
      #"string/none; rule: values "0" "1" "2" "3" "4" "5" "6" "7" "8" "9" "10" "11" "12" "13" "14" "15" and 2 more"#
    ),
    (
      .init(kind: .integer, rule: .number(NumberRule(min: NumberBound("0.5")))),
      "integer/none; rule: min 0.5"
    ),
    (
      .init(kind: .integer, rule: .number(NumberRule(bounds: -128...127, max: NumberBound("9")))),
      "integer/integer -128...9; rule: bounds -128...127, max 9"
    ),
    (
      .init(kind: .list, flags: .sparse, rule: .collection(.init(hasUniqueItems: true))),
      "list/none; sparse; limited; rule: unique items"
    ),
    (.init(kind: .dateTime, capture: 3), "dateTime/dateTime; capture 3"),
  ]

  @Test(arguments: values)
  func `a value is shown with its fast path and its rule`(
    _ value: ProgramBuilder.Value, _ line: String
  ) throws {
    #expect(try Self.line(value) == line)
  }

  /// The line of a value alone, without number and title.
  private static func line(_ value: ProgramBuilder.Value) throws -> String {
    var builder = ProgramBuilder()
    _ = try builder.addValue(value)
    let lines = builder.program(id: 0).listing { _ in StepTitle("it") }
    #expect(lines.count == 1)
    return (lines.first ?? "").replacing(#/^   0  it +/#, with: "")
  }

  @Test func `names that no literal holds, and members beyond bits, are told`() throws {
    let name = String(repeating: "n", count: 70_000)
    let members = (0..<66).map { index in
      (name: index == 65 ? name : #"a"\#(index)"#, value: ProgramBuilder.Value(kind: .boolean))
    }
    let lines = try Programs.object(members).listing { StepTitle("\($0)") }
      .map { $0.replacing(#/  +/#, with: "  ") }
    #expect(lines.count == 68)
    #expect(lines[1] == "  structure 0: steps 1...66, table of 256")
    #expect(lines[2] == #"  1  1  boolean/boolean; bit 0; key 7:'"a\"0":'"#)
    #expect(lines[66] == #"  65  65  boolean/boolean; key 8:'"a\"64":'"#)
    #expect(lines[67] == "  66  66  boolean/boolean; key by hash alone")
  }

  @Test func `required bits are ranges, and more than there are bits are looked at closer`() throws
  {
    let members = (0..<66).map { index in
      (
        name: "m\(index)",
        value: ProgramBuilder.Value(kind: .boolean, flags: index == 2 ? [] : .required)
      )
    }
    let few = try Programs.object(Array(members.prefix(5))).listing { _ in StepTitle("") }
    let many = try Programs.object(members).listing { _ in StepTitle("") }
    #expect(few[1] == "      structure 0: steps 1...5, table of 16, required bits 0...3")
    #expect(
      many[1] == "      structure 0: steps 1...66, table of 256, required bits 0...62, looks closer"
    )
  }

  @Test func `a structure without members is told before what follows it`() throws {
    let lines = try Programs.object([]).listing { _ in StepTitle("document") }
    #expect(
      lines.map { $0.replacing(#/  +/#, with: "  ") } == [
        "  0  document  structure/structure -> structure 0",
        "  structure 0: no members, table of 4",
      ])
  }
}
