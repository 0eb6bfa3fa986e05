import NIOCore

/// What a proxy answers where it has nobody to ask.
enum OwnAnswer {
  /// A text for people; `X-Assay-Fault` tells such an answer from one of the upstream.
  ///
  /// - Parameter isHead: whether HEAD was asked for: the text is only counted.
  static func bytes(
    status: Int, reason: String, fault: CallFault.Code?, isHead: Bool
  ) -> ByteBuffer {
    let text = "assay proxy: \(reason)\n"
    let head = [
      "HTTP/1.1 \(status) \(ReasonPhrase.text(of: status))", "Content-Type: text/plain",
      "Content-Length: \(text.utf8.count)", "X-Assay-Fault: \(fault?.rawValue ?? "refused")",
      "Connection: close",
    ]
    return ByteBuffer(
      string: head.joined(separator: "\r\n") + "\r\n\r\n" + (isHead ? "" : text))
  }
}
