import AssayCore
import AssayValidator
import Testing

@Suite struct InputTests {
  @Test(arguments: [
    (#"{"Tree":"apple"}"#, []), (#"{"Tree":"{{tree}}"}"#, []),
    ("", ["error json/invalid "]), ("{}", ["error shape/required-missing /Tree"]),
    (#"{"Tree":1}"#, ["error shape/type-mismatch /Tree"]),
    (
      #"{"Count":"1","Twigs":2}"#,
      [
        "error shape/required-missing /Tree", "error shape/type-mismatch /Count",
        "error shape/unknown-member /Twigs",
      ]
    ),
    (#"{"Tree":"apple","Tree":"pear"}"#, ["error json/duplicate-key /Tree"]),
    ("{", ["error json/invalid "]),
  ])
  func `an input is judged before it is sent`(_ body: String, _ expected: [String]) throws {
    let compiled = try #require(CompiledContract(Orchard.contract))
    var validator = Validator(compiled, profile: .strict)
    let operation = try validator.operation(named: "Graft")
    let findings = validator.judgeInput(Array(body.utf8).span, operation)
    #expect(
      findings.map { "\($0.level.name) \($0.rule.rawValue) \($0.pointer ?? "")" } == expected)
    #expect(findings.allSatisfy { $0.part == .request })
  }

  @Test func `a body that is at hand is sent as it is`() throws {
    let request = try Orchard.codec().request(
      Orchard.graft, body: Array("{".utf8)
    ) { _ in nil }
    #expect(request.body == Array("{".utf8))
    #expect(request.headers.contains(WireHeader("Content-Length", "1")))
    #expect(request.headers.contains(WireHeader("X-Amz-Target", "Orchard.Graft")))
  }
}
