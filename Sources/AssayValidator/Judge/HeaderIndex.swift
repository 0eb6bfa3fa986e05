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
    for header in headers where Self.mayBeKnown(header.name.count) {
      guard let name = FieldName(bytes, header.name.range) else { continue }
      switch header.name.count {
      case 4: Self.take(header, name, Known.host, &host)
      case 12:
        Self.take(header, name, Known.contentType, &contentType)
        Self.take(header, name, Known.target, &target)
      case 14: Self.take(header, name, Known.contentLength, &contentLength)
      case 16:
        Self.take(header, name, Known.contentEncoding, &contentEncoding)
        Self.take(header, name, Known.errorType, &errorType)
        Self.take(header, name, Known.requestID, &requestID)
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

  /// The length tells most fields apart before a name is looked at.
  private static func mayBeKnown(_ length: Int) -> Bool {
    switch length {
    case 4, 12, 14, 16: true
    default: false
    }
  }

  @inline(__always)
  private static func take(
    _ header: HeaderField, _ name: FieldName, _ known: FieldName, _ place: inout Slice?
  ) {
    if place == nil, name == known { place = header.value }
  }

  private enum Known {
    static let host = FieldName("Host")
    static let contentType = FieldName("Content-Type")
    static let contentLength = FieldName("Content-Length")
    static let contentEncoding = FieldName("Content-Encoding")
    static let target = FieldName(ProtocolField.target.name)
    static let errorType = FieldName(ProtocolField.errorType.name)
    static let requestID = FieldName(ProtocolField.requestID.name)
  }
}
