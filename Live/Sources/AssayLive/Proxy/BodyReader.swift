import NIOCore

/// How far a body has come.
enum BodyProgress: Hashable, Sendable {
  case goesOn
  case ended
  /// A chunk is none.
  case broken
}

/// Follows a body to its end, piece after piece.
struct BodyReader: Sendable {
  private enum State {
    case length(Int)
    case chunked(ChunkReader)
    case untilClose
  }

  private var state: State
  private(set) var progress = BodyProgress.goesOn

  init(_ framing: BodyFraming) {
    switch framing {
    case .length(let count):
      state = .length(count)
      if count == 0 { progress = .ended }
    case .chunked: state = .chunked(ChunkReader())
    case .untilClose: state = .untilClose
    }
  }

  /// Moves over the bytes that belong to the body and collects them without chunks.
  ///
  /// A broken body takes everything.
  mutating func read(_ bytes: inout ByteBuffer, into body: inout CollectedBody) {
    guard progress == .goesOn else { return }
    switch state {
    case .length(let rest):
      let piece = bytes.readSlice(length: min(rest, bytes.readableBytes)) ?? ByteBuffer()
      body.append(piece.readableBytesView)
      state = .length(rest - piece.readableBytes)
      if piece.readableBytes == rest { progress = .ended }
    case .chunked(var chunks):
      // The state must not hold a second copy of what is changed.
      state = .untilClose
      progress = chunks.read(&bytes, into: &body)
      state = .chunked(chunks)
    case .untilClose:
      body.append(bytes.readableBytesView)
      bytes.moveReaderIndex(to: bytes.writerIndex)
    }
  }
}
