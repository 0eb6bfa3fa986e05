import AssayEngine
import Testing

/// Names: found in any order, repeated, escaped, and more of them than there are bits.
struct MemberTests {
  /// `A0` to `A69`, every tenth one required.
  private static func wide() throws -> Program {
    try Programs.object(
      (0..<70).map { index in
        let flags: Step.Flags = index.isMultiple(of: 10) ? .required : []
        return ("A\(index)", .init(kind: .string, flags: flags))
      })
  }

  private static func faults(_ program: borrowing Program, _ body: String) -> [Fault] {
    var machine = Machine()
    _ = machine.run(program, Array(body.utf8).span)
    return machine.violations.map(\.fault)
  }

  private static func object(_ names: [Int]) -> String {
    "{" + names.map { "\"A\($0)\":\"x\"" }.joined(separator: ",") + "}"
  }

  private static let wideCases: [(names: [Int], faults: [Fault])] = [
    (Array(0..<70), []),
    ((0..<70).reversed(), []),
    (Array(0..<70) + [69], [.duplicateKey]),
    (Array(0..<70) + [0, 64, 1], [.duplicateKey, .duplicateKey, .duplicateKey]),
    (Array(1..<70), [.requiredMissing]),
    (Array(0..<60), [.requiredMissing]),
    ([], [Fault](repeating: .requiredMissing, count: 7)),
    (Array(0..<71), [.unknownMember]),
  ]

  @Test(arguments: wideCases)
  func `a structure may have more members than bits`(
    _ names: [Int], _ expected: [Fault]
  ) throws {
    #expect(Self.faults(try Self.wide(), Self.object(names)) == expected)
  }

  /// `A0` to `A69`, all required.
  private static func demanding() throws -> Program {
    try Programs.object((0..<70).map { ("A\($0)", .init(kind: .string, flags: .required)) })
  }

  private static let demandingCases: [(names: [Int], faults: [Fault])] = [
    (Array(0..<70), []),
    ((0..<70).reversed(), []),
    (Array(0..<63), [Fault](repeating: .requiredMissing, count: 7)),
    (Array(63..<70), [Fault](repeating: .requiredMissing, count: 63)),
    (Array(0..<69), [.requiredMissing]),
    (Array(0..<62) + Array(63..<70), [.requiredMissing]),
    (Array(0..<70) + [69], [.duplicateKey]),
    ([], [Fault](repeating: .requiredMissing, count: 70)),
  ]

  @Test(arguments: demandingCases)
  func `a structure may have more required members than bits`(
    _ names: [Int], _ expected: [Fault]
  ) throws {
    #expect(Self.faults(try Self.demanding(), Self.object(names)) == expected)
  }

  @Test func `a required member without a bit is found by its escaped name too`() throws {
    let body = Self.object(Array(0..<69)).dropLast() + #","\u00416\u0039":"x"}"#
    #expect(Self.faults(try Self.demanding(), String(body)) == [])
  }

  @Test(arguments: [
    (#"{"A":"x","A":"y"}"#, [Fault.duplicateKey]),
    (#"{"A":"x","\u0041":"y"}"#, [.duplicateKey]),
    (#"{"\u0041":"x"}"#, []),
    (#"{"a":1,"a":2}"#, [.unknownMember, .duplicateKey]),
    (#"{"a":1,"\u0061":2}"#, [.unknownMember, .duplicateKey]),
    (#"{"x":{"a":1},"y":{"a":2}}"#, [.unknownMember, .unknownMember]),
    (#"{"x":{"a":1,"b":{"a":1},"a":2}}"#, [.unknownMember, .duplicateKey]),
    (#"{"é":1,"\u00e9":2}"#, [.unknownMember, .duplicateKey]),
    (#"{"\ud83d\ude00":1,"😀":2}"#, [.unknownMember, .duplicateKey]),
    (#"{"é":1,"e\u0301":2}"#, [.unknownMember, .unknownMember]),
  ])
  func `names are equal after unescaping, scalar by scalar`(
    _ body: String, _ expected: [Fault]
  ) throws {
    let program = try Programs.object([("A", .init(kind: .string))])
    #expect(Self.faults(program, body) == expected)
  }
}

/// How deep a document may nest, wherever the levels are.
struct DepthTests {
  /// Levels of a list, of an unknown member, and of a list within a list that is judged.
  @Test(arguments: [(512, true), (513, false)], ["anything", "lists", "unknown"])
  func `the limit holds to the level`(_ depth: (levels: Int, fits: Bool), _ place: String) throws {
    let program = try Self.program(place)
    let (before, after, own) = place == "unknown" ? (#"{"a":"#, "}", 1) : ("", "", 0)
    let open = String(repeating: "[", count: depth.levels - own)
    let close = String(repeating: "]", count: depth.levels - own)
    var machine = Machine()
    let end = machine.run(program, Array((before + open + close + after).utf8).span)
    #expect((end >= 0) == depth.fits)
    #expect(machine.violations.contains { $0.fault == .tooDeep } == !depth.fits)
  }

  private static func program(_ place: String) throws -> Program {
    switch place {
    case "anything": try Programs.anything()
    case "lists": try Programs.lists()
    default: try Programs.object([])
    }
  }
}
