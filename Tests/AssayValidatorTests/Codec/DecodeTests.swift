import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator
import Testing

@Suite struct DecodeTests {
  @Test(arguments: [
    ("{}", Value.empty), ("", .empty), (#"{"Other":1,"Text":null}"#, .empty),
    (#"{"Byte":-128}"#, .structure([Value.Member("Byte", .integer(-128))])),
    (#"{"Ripeness":99}"#, .structure([Value.Member("Ripeness", .integer(99))])),
    (#"{"Float":0.1}"#, .structure([Value.Member("Float", .float(Real(Float(0.1))))])),
    (#"{"Double":"NaN"}"#, .structure([Value.Member("Double", .double(Real(Double.nan)))])),
    (#"{"Double":1e400}"#, .structure([Value.Member("Double", .double(Real(Double.infinity)))])),
    (#"{"Kind":"quince"}"#, .structure([Value.Member("Kind", .string("quince"))])),
    (#"{"Bytes":"AAH/"}"#, .structure([Value.Member("Bytes", .blob([0, 1, 255]))])),
    (#"{"Nothing":{"x":1}}"#, .structure([Value.Member("Nothing", .empty)])),
    (
      #"{"Text":"a","Byte":1}"#,
      .structure([Value.Member("Byte", .integer(1)), Value.Member("Text", .string("a"))])
    ),
    (
      #"{"Sparse":{"b":null,"a":1}}"#,
      .structure([
        Value.Member("Sparse", .map([Value.Member("a", .integer(1)), Value.Member("b", .null)]))
      ])
    ),
    (
      #"{"Names":{"b":null,"a":"x"}}"#,
      .structure([Value.Member("Names", .map([Value.Member("a", .string("x"))]))])
    ),
    (
      #"{"Size":{"__type":"Size","Feet":3,"Metres":null,"Yards":1}}"#,
      .structure([Value.Member("Size", .union(Value.Member("Feet", .integer(3))))])
    ),
    (#"{"Size":{"Yards":1}}"#, .structure([Value.Member("Size", .unknownVariant("Yards"))])),
    (
      #"{"Cuts":[{},null,{"Length":1}]}"#,
      .structure([
        Value.Member(
          "Cuts",
          .list([
            .structure([Value.Member("Length", .double(Real(2.5)))]),
            .structure([Value.Member("Length", .double(Real(1.0)))]),
          ]))
      ])
    ),
  ])
  func `a client reads an answer`(_ body: String, _ value: Value) throws {
    #expect(try Orchard.read(body) == value)
  }

  @Test(arguments: [
    (#"{"Byte":128}"#, CodecError.Code.outOfRange, "/Byte"),
    (#"{"Byte":"1"}"#, .wrongType, "/Byte"),
    (#"{"Byte":1.5}"#, .wrongType, "/Byte"),
    (#"{"Big":1e9999999999999999999}"#, .outOfRange, "/Big"),
    (#"{"Double":"nan"}"#, .wrongType, "/Double"), (#"{"Text":1}"#, .wrongType, "/Text"),
    (#"{"Bytes":"AA"}"#, .badValue, "/Bytes"), (#"{"Flag":"true"}"#, .wrongType, "/Flag"),
    (#"{"Day":"2031-02-30T00:00:00Z"}"#, .badValue, "/Day"), (#"{"Day":0}"#, .wrongType, "/Day"),
    (#"{"At":"2031-02-03T00:00:00Z"}"#, .wrongType, "/At"), (#"{"At":1e30}"#, .outOfRange, "/At"),
    (#"{"Cuts":[{},{"Inner":{"Length":[]}}]}"#, .wrongType, "/Cuts/1/Inner/Length"),
    (#"{"Names":{"a/b":1}}"#, .wrongType, "/Names/a~1b"), (#"{"Names":[]}"#, .wrongType, "/Names"),
    (#"{"Names":{"a":"","a":""}}"#, .duplicateName, "/Names"),
    (#"{"Text":"","Text":""}"#, .duplicateName, ""), (#"{"Size":{}}"#, .badUnion, "/Size"),
    (#"{"Size":{"Feet":1,"Metres":1}}"#, .badUnion, "/Size"), ("[]", .wrongType, ""),
    (#"{"Text":"#, .notJSON, "/Text"), ("nonsense", .notJSON, ""),
    (#"{"Any":"# + String(repeating: "[", count: 600), .tooDeep, "/Any" + deep),
  ])
  func `what does not fit says where`(
    _ body: String, _ code: CodecError.Code, _ pointer: String
  ) throws {
    let error = try #require(throws: CodecError.self) { try Orchard.read(body) }
    #expect(error.code == code)
    #expect(error.pointer == pointer)
  }

  private static let deep = String(repeating: "/0", count: 511)

  @Test(arguments: [
    (#"{"Secret":{"x":"hunter2"}}"#, "expected a string, got an object"),
    (#"{"Secrets":{"hunter2":"x"}}"#, "expected a number, got a string"),
    (#"{"Secrets":{"hunter2":1,"hunter2":2}}"#, "got `<sensitive, 7 characters>` twice"),
    (#"{"Secrets":{"hunter2":1.5}}"#, "expected an integer, got `1.5`"),
  ])
  func `no failure tells what is sensitive`(_ body: String, _ words: String) throws {
    let error = try #require(throws: CodecError.self) { try Orchard.read(body) }
    #expect(error.message.hasSuffix(words))
    #expect(!"\(error)".contains("hunter2"))
  }

  @Test func `a document is kept as it was written`() throws {
    let value = try Orchard.read(#"{"Any": {"z": 1.10, "a": [1E2, null], "z": ""}}"#)
    guard case .document(let document) = value["Any"] else {
      Issue.record("no document: \(value)")
      return
    }
    #expect(document.node.text == #"{"z":1.10,"a":[1E2,null],"z":""}"#)
  }

  @Test(arguments: [
    #"{"Message":"a"}"#, #"{"message":"a"}"#, #"{"MESSAGE":"a","x":1}"#,
    #"{"Message":"a","message":"b"}"#,
  ])
  func `the text of an error is found in any letter case`(_ body: String) throws {
    let value = try Orchard.read(body, as: .error(Orchard.blight))
    #expect(value == .structure([Value.Member("Message", .string("a"))]))
  }
}

/// What a server reads in a request.
@Suite struct ServerReadTests {
  private func read(_ body: String) throws -> Value {
    try Orchard.read(body, as: .input(Orchard.graft))
  }

  @Test func `a server takes the default of what is absent`() throws {
    let cut = Value.structure([
      Value.Member("Length", .double(Real(2.5))), Value.Member("Note", .string("clean")),
    ])
    #expect(
      try read(#"{"Tree":"a","Cut":{"Note":null}}"#)
        == .structure([
          Value.Member("Tree", .string("a")), Value.Member("Count", .integer(1)),
          Value.Member("Cut", cut),
        ]))
  }

  @Test(arguments: [
    (DefaultValue.text("12"), JSONNode.string("12")), (.literal("12"), .number("12")),
    (.text("true"), .string("true")), (.literal("true"), .boolean(true)),
    (.text("[]"), .string("[]")), (.literal("[]"), .array([])), (.literal("{}"), .object([])),
    (.text("null"), .string("null")),
  ])
  func `the default of a document is of its kind`(_ value: DefaultValue, _ node: JSONNode) throws {
    let any = Member(
      name: "Any", shape: "Document", defaultValue: value, mark: Orchard.graft.mark)
    let operation = AssaySpec.Operation(name: "Any", input: [any], mark: Orchard.graft.mark)
    let read = try Orchard.read("{}", as: .input(operation))
    #expect(read == .structure([Value.Member("Any", .document(Document(node)))]))
  }

  @Test(arguments: [
    (#"{}"#, CodecError.Code.requiredMissing, "/Tree"),
    (#"{"Tree":null}"#, .requiredMissing, "/Tree"),
    (#"{"Tree":"a","Cuts":[null]}"#, .nullElement, "/Cuts/0"),
    (#"{"Tree":"a","Size":{"Yards":1}}"#, .badUnion, "/Size"),
  ])
  func `a server refuses what a client would put up with`(
    _ body: String, _ code: CodecError.Code, _ pointer: String
  ) throws {
    let error = try #require(throws: CodecError.self) { try read(body) }
    #expect(error.code == code)
    #expect(error.pointer == pointer)
  }
}
