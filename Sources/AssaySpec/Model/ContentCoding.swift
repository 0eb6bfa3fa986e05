/// A coding that clients compress requests in (Smithy 2.0, requestCompression trait).
package enum ContentCoding: String, Sendable, CaseIterable {
  case gzip
}
