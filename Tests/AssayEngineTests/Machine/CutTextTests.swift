import AssayEngine
import Testing

/// A text that breaks off is told from one that is wrong, wherever it breaks off.
struct CutTextTests {
  private static let text = Array(
    #"{"a":[true,false,null,-1.5e+10,2E-7],"b":"\u00e9\"\ud83d\ude00é日😀","é":{"":{}}}"#.utf8)

  @Test(arguments: 1..<text.count)
  func `what is missing is the rest`(_ count: Int) throws {
    let program = try Programs.anything()
    var machine = Machine()
    let end = machine.run(program, Array(Self.text.prefix(count)).span)
    #expect(end == -1)
    #expect(machine.violations.map(\.detail) == [.truncated])
  }

  @Test(arguments: [
    "-", "0", "-0", "0.", "1.", "1.5", "1e", "1E+", "1.5e-", "-0.0e", "12345678901.",
  ])
  func `a number may break off wherever a digit is missing`(_ number: String) throws {
    var machine = Machine()
    #expect(machine.run(try Programs.anything(), Array("[\(number)".utf8).span) == -1)
    #expect(machine.violations.map(\.detail) == [.truncated])
  }
}

/// What is wrong by itself is not excused by the end of the text.
struct WrongTailTests {
  @Test(arguments: [
    (#"{"a":trux"#, JSONFault.expectedValue), (#"{"a":True"#, .expectedValue), ("[-x", .badNumber),
    ("[1.e", .badNumber), ("[1e+-", .badNumber), ("[1ee", .badNumber), ("[-.", .badNumber),
    ("[--", .badNumber), ("[-e", .badNumber), ("[1.+", .badNumber),
    ("[+", .expectedValue), (#"["\ud800\ud8"#, .unpairedSurrogate),
    (#"["\ud800x"#, .unpairedSurrogate), (#"["\x"#, .unknownEscape),
  ])
  func `a text that no rest makes whole is wrong`(_ text: String, _ fault: JSONFault) throws {
    var machine = Machine()
    _ = machine.run(try Programs.anything(), Array(text.utf8).span)
    #expect(machine.violations.map(\.detail) == [fault])
  }

  @Test(
    arguments: [[0x80], [0xC1], [0xE0, 0x80], [0xED, 0xA0], [0xF4, 0x90], [0xFF]] as [[UInt8]])
  func `bytes that begin no character are ill-formed`(_ tail: [UInt8]) throws {
    var machine = Machine()
    _ = machine.run(try Programs.anything(), (Array(#"[""#.utf8) + tail).span)
    #expect(machine.violations.map(\.detail) == [.illFormedUTF8])
  }
}
