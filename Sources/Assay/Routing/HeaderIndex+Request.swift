import AssayCore
import AssayValidator

extension HeaderIndex {
  /// The header fields of a request; none where there is no request.
  init(ofRequestOf exchange: borrowing Exchange) {
    let bytes = exchange.storage.bytes.span
    if let request = exchange.request {
      self.init(request.headers, in: bytes)
    } else {
      self.init([], in: bytes)
    }
  }
}
