package import AssayCore
import AssayEngine

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
    let known = Self.known
    for header in headers {
      // The length tells most fields apart before a name is looked at.
      switch header.name.count {
      case 4: Self.take(header, known.host, bytes, &host)
      case 12:
        Self.take(header, known.contentType, bytes, &contentType)
        Self.take(header, known.target, bytes, &target)
      case 14: Self.take(header, known.contentLength, bytes, &contentLength)
      case 16:
        Self.take(header, known.requestID, bytes, &requestID)
        Self.take(header, known.errorType, bytes, &errorType)
        Self.take(header, known.contentEncoding, bytes, &contentEncoding)
      default: break
      }
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
    _ header: HeaderField, _ name: FieldName, _ bytes: Span<UInt8>, _ place: inout Slice?
  ) {
    if place == nil, name.isName(bytes, header.name.range) { place = header.value }
  }

  private struct Known {
    let host = FieldName("Host")
    let contentType = FieldName("Content-Type")
    let contentLength = FieldName("Content-Length")
    let contentEncoding = FieldName("Content-Encoding")
    let target = FieldName(ProtocolField.target.name)
    let errorType = FieldName(ProtocolField.errorType.name)
    let requestID = FieldName(ProtocolField.requestID.name)
  }

  private static let known = Known()
}
