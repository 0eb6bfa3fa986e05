package import AssayCore

/// The header fields that rules look at, found in one pass; of equal names the first counts.
package struct HeaderIndex: Sendable {
  package private(set) var contentType: Slice?
  package private(set) var contentLength: Slice?
  package private(set) var contentEncoding: Slice?
  package private(set) var host: Slice?
  private var target: Slice?
  private var errorType: Slice?
  private var requestID: Slice?

  package init(_ headers: [HeaderField], in bytes: Span<UInt8>) {
    for header in headers {
      // The length tells almost all fields apart before a byte is compared.
      Self.take(header, "Host", &host, bytes)
      Self.take(header, "Content-Type", &contentType, bytes)
      Self.take(header, "Content-Length", &contentLength, bytes)
      Self.take(header, "Content-Encoding", &contentEncoding, bytes)
      Self.take(header, ProtocolField.target.name, &target, bytes)
      Self.take(header, ProtocolField.errorType.name, &errorType, bytes)
      Self.take(header, ProtocolField.requestID.name, &requestID, bytes)
    }
  }

  /// The value of a protocol's field; nil also for a protocol that has no such field.
  package subscript(field: ProtocolField?) -> Slice? {
    switch field {
    case .target: target
    case .errorType: errorType
    case .requestID: requestID
    case nil: nil
    }
  }

  @inline(__always)
  private static func take(
    _ header: HeaderField, _ name: StaticString, _ place: inout Slice?, _ bytes: Span<UInt8>
  ) {
    guard header.name.count == name.utf8CodeUnitCount, place == nil,
      isName(header.name, name, bytes)
    else { return }
    place = header.value
  }
}

/// Whether a field's name, of the same length, is `name` whatever its letter case (RFC 9110
/// section 5.1).
private func isName(_ slice: Slice, _ name: StaticString, _ bytes: Span<UInt8>) -> Bool {
  name.withUTF8Buffer { name in
    name.indices.allSatisfy { index in
      unsafe lowercased(bytes[slice.start + index]) == lowercased(name[index])
    }
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}
