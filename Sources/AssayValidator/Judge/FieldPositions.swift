import AssayCore
import AssayEngine

/// Where in a message's header fields those are that rules look at; of equal names the first counts.
struct FieldPositions: BitwiseCopyable, Sendable {
  /// In place of a position, for a field that is not there.
  static let none: Int32 = -1

  private(set) var host = none
  private(set) var contentType = none
  private(set) var contentLength = none
  private(set) var contentEncoding = none
  private(set) var target = none
  private(set) var errorType = none
  private(set) var requestID = none

  init(_ headers: [HeaderField], in bytes: Span<UInt8>) {
    let known = Self.known
    for (index, header) in headers.enumerated() {
      let name = header.name.range
      let position = Int32(truncatingIfNeeded: index)
      // The length tells most fields apart before a name is looked at.
      switch header.name.count {
      case 4: Self.take(position, known.host, bytes, name, &host)
      case 12:
        Self.take(position, known.contentType, bytes, name, &contentType)
        Self.take(position, known.target, bytes, name, &target)
      case 14: Self.take(position, known.contentLength, bytes, name, &contentLength)
      case 16:
        Self.take(position, known.requestID, bytes, name, &requestID)
        Self.take(position, known.errorType, bytes, name, &errorType)
        Self.take(position, known.contentEncoding, bytes, name, &contentEncoding)
      default: break
      }
    }
  }

  @inline(__always)
  private static func take(
    _ position: Int32, _ known: FieldName, _ bytes: Span<UInt8>, _ name: Range<Int>,
    _ place: inout Int32
  ) {
    if place == none, known.isName(bytes, name) { place = position }
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
