import AssayValidator

/// What a server does about a request.
package enum Answer: Sendable {
  /// It sends this.
  case message(ResponseHead, Framing, AnswerBody)
  /// It closes the connection without a word.
  case hangUp
}

/// How the end of a body is told (RFC 9112 section 6).
package enum Framing: Sendable {
  /// As the fields of the head say, right or wrong.
  case asStated
  /// In chunks; the field that says so is added. A client of HTTP/1.0 is told by the end of the
  /// connection instead.
  case chunked
  /// By the end of the connection.
  case untilClose
}

/// The bytes of a body, piece after piece.
package struct AnswerBody: Sendable {
  /// The next piece, nil behind the last one.
  ///
  /// Throws where the body breaks off: the connection is closed there.
  package let next: @Sendable () async throws -> [UInt8]?

  package init(next: @escaping @Sendable () async throws -> [UInt8]?) {
    self.next = next
  }

  /// A body at hand.
  package init(_ bytes: [UInt8]) {
    let pieces = Pieces([bytes])
    next = { await pieces.next() }
  }

  /// The beginning of a body; what follows it is never sent.
  package init(brokenAfter bytes: [UInt8]) {
    let pieces = Pieces([bytes])
    next = {
      guard let piece = await pieces.next() else { throw BrokenOff() }
      return piece
    }
  }
}

/// A body ends before its end.
package struct BrokenOff: Error, Hashable, Sendable {
  package init() {}
}

private actor Pieces {
  private var pieces: ArraySlice<[UInt8]>

  init(_ pieces: [[UInt8]]) {
    self.pieces = pieces[...]
  }

  func next() -> [UInt8]? {
    pieces.popFirst()
  }
}
