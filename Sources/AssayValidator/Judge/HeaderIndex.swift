package import AssayCore

/// The header fields of a message that rules look at.
package struct HeaderIndex: Sendable {
  package let host: Slice?
  package let contentType: Slice?
  package let contentLength: Slice?
  package let contentEncoding: Slice?
  private let target: Slice?
  private let errorType: Slice?
  private let requestID: Slice?

  package init(_ headers: [HeaderField], in bytes: Span<UInt8>) {
    self.init(headers, at: FieldPositions(headers, in: bytes))
  }

  init(_ headers: [HeaderField], at positions: FieldPositions) {
    func value(_ position: Int32) -> Slice? {
      position == FieldPositions.none ? nil : headers[Int(position)].value
    }
    host = value(positions.host)
    contentType = value(positions.contentType)
    contentLength = value(positions.contentLength)
    contentEncoding = value(positions.contentEncoding)
    target = value(positions.target)
    errorType = value(positions.errorType)
    requestID = value(positions.requestID)
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
}
