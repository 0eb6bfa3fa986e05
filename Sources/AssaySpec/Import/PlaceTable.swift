import AssayCore

/// Lines and columns of a text by offset, equally fast wherever the offset is.
///
/// Models come in one line of megabytes, and every shape and member wants its place.
struct PlaceTable: Sendable {
  private static let stride = 256
  private let bytes: [UInt8]
  /// The line and column of every offset that is a multiple of the stride.
  private let known: [(line: Int, column: Int)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var known: [(line: Int, column: Int)] = []
    var place = (line: 1, column: 1)
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { known.append(place) }
      Self.pass(byte, &place)
    }
    self.known = known
  }

  /// 1-based, the column in Unicode scalars.
  func place(of offset: Int) -> (line: Int, column: Int) {
    guard !known.isEmpty else { return (1, 1) }
    let offset = min(offset, bytes.count)
    let index = min(offset / Self.stride, known.count - 1)
    var place = known[index]
    for byte in bytes[index * Self.stride..<offset] { Self.pass(byte, &place) }
    return place
  }

  private static func pass(_ byte: UInt8, _ place: inout (line: Int, column: Int)) {
    if byte == 0x0A {
      place = (place.line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      place.column += 1
    }
  }
}
