/// The UTF-8 text of a report between two flushes.
///
/// Renderers append; whoever writes the report takes `bytes` now and then and calls `removeAll`.
package struct ReportBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func append(bytes: some Sequence<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  package mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  package mutating func newline() {
    bytes.append(0x0A)
  }

  /// Forgets the text and keeps the storage.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }
}
