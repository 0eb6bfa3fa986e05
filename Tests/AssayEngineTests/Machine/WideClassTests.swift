import AssayEngine
import Testing

/// Classes of a pattern that hold what ends a string, or what a string cannot hold.
struct WideClassTests {
  private static let patterns = [
    #"^[^\$]+$"#, "^[^b]{4}$", "^[^b]*$", #"^[!-~]{1,9}$"#, #"^[^"]*$"#, #"^"[a-z]+"$"#, #"^a\\b$"#,
    #"^[\x00-\x7f]{3}$"#, "^[^x]{2}.*", #"^[^a\\]+$"#,
  ]

  private static let bodies = [
    #"{"Name":"j"}"#, #"{"Name":"aa","Note":"x"}"#, #"{"Name":"a","Note":"c"}"#,
    #"{"Name":""abc""}"#,
    #"{"Name":"\"abc\""}"#, #"{"Name":"a\\b"}"#, #"{"Name":"a\b"}"#, "{\"Name\":\"a\u{1}b\"}",
    #"{"Name":"abc"}"#, #"{"Name":"abcd","Note":"$"}"#, #"{"Name":"$"}"#, #"{"Name":"a"#,
    #"{"Name":""#,
    #"{"Name":"aaaaaaaaaaaaaaaaaaaaaaaa"}"#,
  ]

  @Test(arguments: patterns, bodies)
  func `a run of such a class ends where the string does`(
    _ pattern: String, _ body: String
  ) throws {
    let fast = try Self.found(body, pattern, accelerates: true)
    let careful = try Self.found(body, pattern, accelerates: false)
    #expect(fast == careful)
  }

  /// The end of the document, and what was found.
  private static func found(
    _ body: String, _ pattern: String, accelerates: Bool
  ) throws -> [String] {
    let rule = StringRule(pattern: try Pattern(pattern))
    let program = try Programs.object(
      [("Name", .init(kind: .string, rule: .string(rule))), ("Note", .init(kind: .string))],
      accelerates: accelerates)
    var machine = Machine()
    let end = machine.run(program, Array(body.utf8).span)
    return ["\(end)"] + machine.violations.map { "\($0.fault) \($0.offset) \($0.detail)" }
  }
}
