import AssayCore
import AssayEngine
import AssaySpec
import AssayValidator
import Testing

/// What an operation says of its requests and answers apart from their members.
@Suite struct OperationTraitTests {
  private static func lend(
    host: String? = nil, compression: [ContentCoding] = [], hasOutput: Bool? = nil,
    isSensitive: Bool = false
  ) throws -> AssaySpec.Operation {
    let mark = SourceMark(file: "library", line: 1, column: 1)
    let reader = Member(
      name: "Reader", shape: "String", isRequired: true, isSensitive: isSensitive, mark: mark)
    return Operation(
      name: "Lend", hostPrefix: try host.map { try HostPrefix($0) },
      requestCompression: compression, input: [reader], hasOutput: hasOutput, mark: mark)
  }

  private static func reader(_ name: String) -> Value {
    .structure([Value.Member("Reader", .string(name))])
  }

  @Test(arguments: [(nil, ""), ("loans-", "loans-"), ("loans.{Reader}.", "loans.ada.")])
  func `a call goes to the host with its prefix`(_ host: String?, _ prefix: String) throws {
    let request = try Orchard.codec().request(
      Self.lend(host: host), input: Self.reader("ada"))
    #expect(request.hostPrefix == prefix)
    #expect(String(decoding: request.body, as: UTF8.self) == #"{"Reader":"ada"}"#)
  }

  @Test(arguments: [
    (Value.empty, false, "nothing"), (reader(""), false, "nothing"),
    (reader("a.b"), false, "`a.b`"), (reader("a.b"), true, "<sensitive, 3 characters>"),
  ])
  func `what makes no host is refused`(
    _ input: Value, _ isSensitive: Bool, _ shown: String
  ) throws {
    let operation = try Self.lend(host: "{Reader}.", isSensitive: isSensitive)
    let codec = try Orchard.codec()
    let error = try #require(throws: CodecError.self) {
      try codec.request(operation, input: input)
    }
    #expect(error.code == .badValue)
    #expect(error.pointer == "/Reader")
    #expect(error.actual == shown)
  }

  @Test func `two labels that are too long together are refused`() throws {
    let operation = try Self.lend(host: "loans-{Reader}.")
    let codec = try Orchard.codec()
    let error = try #require(throws: CodecError.self) {
      try codec.request(operation, input: Self.reader(String(repeating: "a", count: 63)))
    }
    #expect(error.code == .badValue)
  }

  /// The body is `{"Reader":""}` and the name, 13 bytes longer than the name.
  @Test(arguments: [
    (10_227, [ContentCoding.gzip], true), (10_226, [.gzip], false), (10_227, [], false),
  ])
  func `a long body is compressed where the operation lets it`(
    _ length: Int, _ codings: [ContentCoding], _ isCompressed: Bool
  ) throws {
    let input = Self.reader(String(repeating: "a", count: length))
    let request = try Orchard.codec().request(Self.lend(compression: codings), input: input)
    let coding = request.headers.first { $0.name == "Content-Encoding" }?.value
    #expect(coding == (isCompressed ? "gzip" : nil))
    #expect(request.headers.contains(WireHeader("Content-Length", "\(request.body.count)")))
    #expect(Gzip.isGzip(request.body.span, request.body.indices) == isCompressed)
  }

  @Test(arguments: [nil, true])
  func `a server answers nothing without an output, and an object with an empty one`(
    _ hasOutput: Bool?
  ) throws {
    let operation = try Self.lend(hasOutput: hasOutput)
    let response = try Orchard.codec().response(operation, output: .empty)
    #expect(String(decoding: response.body, as: UTF8.self) == (hasOutput == nil ? "" : "{}"))
    #expect(response.headers.map(\.name) == ["Content-Type", "Content-Length"])
  }

  @Test func `no output has members`() throws {
    let operation = try Self.lend()
    let codec = try Orchard.codec()
    #expect(throws: CodecError.self) {
      try codec.response(operation, output: Self.reader("ada"))
    }
  }
}
