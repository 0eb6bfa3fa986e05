package import AssayCore

/// The header fields that rules look at, found in one pass; of equal names the first counts.
package struct HeaderIndex: Sendable {
  package private(set) var contentType: Slice?
  package private(set) var contentLength: Slice?
  package private(set) var contentEncoding: Slice?
  package private(set) var target: Slice?
  package private(set) var requestID: Slice?
  package private(set) var errorType: Slice?
  package private(set) var host: Slice?

  package init(_ headers: [HeaderField], in bytes: Span<UInt8>) {
    for header in headers {
      // The length tells almost all fields apart before a byte is compared.
      switch header.name.count {
      case 4: take(header, "host", \.host, bytes)
      case 12:
        take(header, "content-type", \.contentType, bytes)
        take(header, "x-amz-target", \.target, bytes)
      case 14: take(header, "content-length", \.contentLength, bytes)
      case 16:
        take(header, "content-encoding", \.contentEncoding, bytes)
        take(header, "x-amzn-requestid", \.requestID, bytes)
        take(header, "x-amzn-errortype", \.errorType, bytes)
      default: break
      }
    }
  }

  private mutating func take(
    _ header: HeaderField, _ name: StaticString, _ place: WritableKeyPath<Self, Slice?>,
    _ bytes: Span<UInt8>
  ) {
    guard self[keyPath: place] == nil, isName(header.name, name, bytes) else { return }
    self[keyPath: place] = header.value
  }
}

/// Whether a field's name is `name`, whatever its letter case (RFC 9110 section 5.1).
private func isName(_ slice: Slice, _ name: StaticString, _ bytes: Span<UInt8>) -> Bool {
  guard slice.count == name.utf8CodeUnitCount else { return false }
  return name.withUTF8Buffer { name in
    name.indices.allSatisfy { index in
      let byte = bytes[slice.start + index]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      return unsafe lower == name[index]
    }
  }
}
