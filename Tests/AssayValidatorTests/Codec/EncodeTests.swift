import AssayEngine
import AssaySpec
import AssayValidator
import Testing

@Suite struct EncodeTests {
  private static let bodies = [
    "{}", #"{"Byte":-1,"Ripeness":2,"Big":123456789012345678901234567890,"Exact":0.001}"#,
    #"{"Float":0.1,"Double":-0.5,"Text":"a\"\n","Kind":"quince","Bytes":"AAH/","Flag":true}"#,
    #"{"Double":"NaN","Day":"2031-02-03T04:05:06.7Z","At":1.25,"Nothing":{}}"#,
    #"{"Cut":{"Length":1.0,"Note":"x","Inner":{"Length":2.5,"Note":"clean"}},"Cuts":[]}"#,
    #"{"Sparse":{"a":1,"b":null},"Names":{},"Size":{"Feet":3},"Any":[null,{"z":1.10}]}"#,
  ]

  @Test(arguments: bodies)
  func `an answer that is read is written as it was`(_ body: String) throws {
    let value = try Orchard.read(body)
    #expect(try Orchard.codec().encode(value, as: .output(Orchard.graft)).text == body)
  }

  @Test func `a client sends no default at the top, nor one that it may leave out`() throws {
    let value = Value.structure([Value.Member("Cut", .empty), Value.Member("Tree", .null)])
    let body = try Orchard.codec().encode(value, as: .input(Orchard.graft)).text
    #expect(body == #"{"Cut":{"Length":2.5}}"#)
  }

  @Test(arguments: [
    (Value.Member("Byte", .integer(128)), CodecError.Code.outOfRange, "/Byte"),
    (Value.Member("Byte", .string("1")), .wrongType, "/Byte"),
    (Value.Member("Other", .integer(1)), .unknownMember, "/Other"),
    (Value.Member("Cuts", .list([.null])), .nullElement, "/Cuts/0"),
    (
      Value.Member("Cuts", .list([.structure([Value.Member("x", .null)])])), .unknownMember,
      "/Cuts/0/x"
    ),
    (Value.Member("Size", .unknownVariant("Yards")), .unknownMember, "/Size"),
    (Value.Member("Size", .union(Value.Member("Yards", .null))), .unknownMember, "/Size/Yards"),
    (Value.Member("Day", .timestamp(Instant(seconds: 1 << 60))), .outOfRange, "/Day"),
  ])
  func `what is no value of its shape cannot be written`(
    _ member: Value.Member, _ code: CodecError.Code, _ pointer: String
  ) throws {
    let codec = try Orchard.codec()
    let error = try #require(throws: CodecError.self) {
      try codec.encode(.structure([member]), as: .output(Orchard.graft))
    }
    #expect(error.code == code)
    #expect(error.pointer == pointer)
  }

  @Test func `an error names itself first, with the status of its fault`() throws {
    let value = Value.structure([Value.Member("Leaves", .integer(3))])
    var codec = try Orchard.codec()
    codec.errorNamespace = "com.example"
    let response = try codec.response(Orchard.blight, value: value)
    #expect(response.status == 500)
    #expect(
      String(decoding: response.body, as: UTF8.self)
        == #"{"__type":"com.example#Blight","Leaves":3}"#)
  }

  @Test func `no codec speaks a protocol that is not judged`() {
    var contract = Orchard.contract
    contract.service.wireProtocol = .restXML
    #expect(Codec(contract) == nil)
  }
}

@Suite struct ValueDisplayTests {
  @Test(arguments: [
    (#"{"At":-0.5}"#, #"{"At":"1969-12-31T23:59:59.5Z"}"#),
    (#"{"At":1e15}"#, #"{"At":1000000000000000}"#),
    (#"{"Secret":"hunter2"}"#, #"{"Secret":"<sensitive, 7 characters>"}"#),
    (#"{"Secrets":{"hunter2":1}}"#, #"{"Secrets":"<sensitive, 13 characters>"}"#),
    (#"{"Size":{"Yards":1}}"#, #"{"Size":{"SDK_UNKNOWN_MEMBER":{"name":"Yards"}}}"#),
    (#"{"Sparse":{"b":1,"a":null}}"#, #"{"Sparse":{"a":null,"b":1}}"#),
    (#"{"Float":3e38,"Double":1e300}"#, #"{"Float":3e+38,"Double":1e+300}"#),
  ])
  func `people are shown a value without what the wire made of it`(
    _ body: String, _ shown: String
  ) throws {
    let value = try Orchard.read(body)
    let message = Codec.Message.output(Orchard.graft)
    #expect(ValueDisplay(Orchard.contract).node(value, as: message).text == shown)
  }
}
