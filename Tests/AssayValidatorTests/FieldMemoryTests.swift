import AssayCore
import AssayValidator
import Testing

/// What was found of a message's fields.
private func found(_ index: HeaderIndex) -> [Slice?] {
  [
    index.host, index.contentType, index.contentLength, index.contentEncoding, index[.target],
    index[.errorType], index[.requestID],
  ]
}

/// An exchange with request fields of those names, each with a value of its own.
private func exchange(_ names: [String], fieldNames: Int) -> Exchange {
  var exchange = Exchange()
  let headers = names.map { name in
    HeaderField(name: exchange.store(name.utf8), value: exchange.store("of \(name)".utf8))
  }
  exchange.request = Exchange.Request(headers: headers)
  exchange.fieldNames = fieldNames
  return exchange
}

@Suite struct `Header fields found one message after another` {
  private static let kinds: [[String]] = [
    ["Host", "Content-Type", "X-Amz-Target", "Content-Length"],
    ["content-length", "HOST", "content-type", "x-amz-target", "Content-Encoding"],
    ["x-amzn-RequestId", "X-Amzn-Errortype", "Date", "Date"],
    ["Host", "host", "Content-Types", "Content-Typ"],
    [],
  ]

  /// Numbers: 0 where it is not known what the names are.
  @Test(arguments: [[1, 2, 3, 4, 5], [0, 0, 0, 0, 0], [1, 0, 3, 0, 5], [0, 2, 0, 4, 0]])
  func `are those that a message alone has`(numbers: [Int]) throws {
    var memory = FieldMemory()
    for kind in [0, 0, 1, 0, 2, 2, 3, 4, 4, 1, 3, 0] {
      let exchange = exchange(Self.kinds[kind], fieldNames: numbers[kind])
      let headers = try #require(exchange.request).headers
      let expected = HeaderIndex(headers, in: exchange.storage.bytes.span)
      #expect(found(memory.index(headers, of: exchange)) == found(expected))
    }
  }

  @Test func `are told whatever their letter case, and of equal names the first`() throws {
    let exchange = exchange(Self.kinds[1] + Self.kinds[0], fieldNames: 0)
    let headers = try #require(exchange.request).headers
    let index = HeaderIndex(headers, in: exchange.storage.bytes.span)
    #expect(index.host == headers[1].value)
    #expect(index.contentType == headers[2].value)
    #expect(index[.target] == headers[3].value)
    #expect(index[.requestID] == nil)
  }
}
