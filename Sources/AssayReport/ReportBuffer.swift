import AssayCore

/// The UTF-8 text of a report between two flushes.
///
/// Renderers append; whoever writes the report takes `bytes` now and then and calls `removeAll`.
package struct ReportBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends text from the wire made safe to show, cut to `limit` scalars.
  package mutating func append(shown text: String, limit: Int = Escaping.limit) {
    let start = bytes.count
    append(text)
    makeSafe(from: start, limit: limit)
  }

  package mutating func append(bytes: some Sequence<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  package mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends a number in decimal digits.
  package mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var unit: UInt = 1
    while number.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number.magnitude / unit % 10))
      unit /= 10
    }
  }

  /// Appends that many spaces; none where the count is not positive.
  package mutating func append(spaces count: Int) {
    for _ in 0..<max(0, count) { bytes.append(UInt8(ascii: " ")) }
  }

  package mutating func newline() {
    bytes.append(0x0A)
  }

  /// Makes what was appended since safe to show, cut to `limit` scalars.
  package mutating func makeSafe(from start: Int, limit: Int = Escaping.limit) {
    Escaping.makeSafe(&bytes, from: start, limit: limit)
  }

  /// Forgets the text and keeps the storage.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }
}
