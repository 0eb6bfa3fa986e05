import NIOCore

/// Takes the chunks of a body apart (RFC 9112 section 7.1).
struct ChunkReader: Sendable {
  private enum State {
    case size
    case data(Int)
    case endOfData
    case trailer
  }

  private var state = State.size
  /// A line whose end has not come.
  private var line: [UInt8] = []

  /// Moves over the bytes up to the end of the last chunk and its trailer.
  mutating func read(_ bytes: inout ByteBuffer, into body: inout CollectedBody) -> BodyProgress {
    while bytes.readableBytes > 0 {
      if case .data(let rest) = state {
        let piece = bytes.readSlice(length: min(rest, bytes.readableBytes)) ?? ByteBuffer()
        body.append(piece.readableBytesView)
        let isWhole = piece.readableBytes == rest
        state = isWhole ? .endOfData : .data(rest - piece.readableBytes)
      } else {
        guard let line = readLine(&bytes) else { continue }
        let progress = take(line)
        if progress == .broken { bytes.moveReaderIndex(to: bytes.writerIndex) }
        if progress != .goesOn { return progress }
      }
    }
    return line.count > Self.lineLimit ? .broken : .goesOn
  }

  private mutating func take(_ line: [UInt8]) -> BodyProgress {
    switch state {
    case .size:
      guard let size = Self.size(line) else { return .broken }
      state = size == 0 ? .trailer : .data(size)
    case .endOfData:
      guard line.isEmpty else { return .broken }
      state = .size
    case .trailer, .data:
      if line.isEmpty { return .ended }
    }
    return .goesOn
  }

  /// The next line without its end, or nil where that has not come.
  private mutating func readLine(_ bytes: inout ByteBuffer) -> [UInt8]? {
    let view = bytes.readableBytesView
    let end = view.firstIndex(of: UInt8(ascii: "\n"))
    line += view[..<(end ?? view.endIndex)]
    bytes.moveReaderIndex(to: end.map { $0 + 1 } ?? bytes.writerIndex)
    guard end != nil else { return nil }
    defer { line = [] }
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// The hexadecimal digits before an extension.
  private static func size(_ line: [UInt8]) -> Int? {
    let end = line.firstIndex { [UInt8(ascii: ";"), UInt8(ascii: " "), 0x09].contains($0) }
    let digits = String(decoding: line[..<(end ?? line.endIndex)], as: UTF8.self)
    guard digits.first != "+", digits.first != "-" else { return nil }
    return Int(digits, radix: 16)
  }

  private static let lineLimit = 1 << 16
}
