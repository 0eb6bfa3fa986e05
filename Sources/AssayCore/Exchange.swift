/// A run of bytes in an exchange's own storage.
@usableFromInline
package struct Slice: BitwiseCopyable, Hashable, Sendable {
  /// 0-based offset of the first byte.
  @usableFromInline package var start: Int
  @usableFromInline package var count: Int

  @inlinable
  package init(start: Int, count: Int) {
    self.start = start
    self.count = count
  }

  @inlinable
  package var range: Range<Int> { start..<start + count }
}

/// A header field (RFC 9110 section 5), name and value as recorded.
@usableFromInline
package struct HeaderField: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline package var name: Slice
  @usableFromInline package var value: Slice

  @inlinable
  package init(name: Slice, value: Slice) {
    self.name = name
    self.value = value
  }
}

/// The body of a message as far as the recording tells.
package enum Body: Hashable, Sendable {
  /// The recording does not say (`null`, or no member for it).
  case unrecorded
  /// The bytes; a slice of 0 bytes is an empty body.
  case bytes(Slice)
}

/// Whether an exchange was seen on the wire or read from a recording that may have been edited.
package enum Source: String, Sendable {
  case recorded
  case live
}

/// One request and its answer, in storage that a reader fills again and again.
///
/// Slices point into `storage`, where readers put every name, value and body already unescaped and
/// base64-decoded. Bodies are as stored: content codings are not undone.
package struct Exchange: Sendable {
  /// A request as recorded.
  package struct Request: Sendable {
    package var method: Slice
    /// The absolute URL or just the path, as recorded; may hold template variables.
    package var url: Slice
    package var headers: [HeaderField]
    package var body: Body

    package init(
      method: Slice = Slice(start: 0, count: 0), url: Slice = Slice(start: 0, count: 0),
      headers: [HeaderField] = [], body: Body = .unrecorded
    ) {
      self.method = method
      self.url = url
      self.headers = headers
      self.body = body
    }
  }

  /// A response as recorded.
  package struct Response: Sendable {
    /// Nil when the recording does not hold it.
    package var status: Int?
    package var headers: [HeaderField]
    package var body: Body

    package init(status: Int? = nil, headers: [HeaderField] = [], body: Body = .unrecorded) {
      self.status = status
      self.headers = headers
      self.body = body
    }
  }

  package var storage = TextStorage()
  package var source: Source
  /// The recording's own name for the entry.
  package var id: Slice?
  package var request: Request?
  package var response: Response?
  /// Which of the shapes that a reader knows it was filled by; 0 for none.
  package var shape = 0
  /// A number that all exchanges have in common whose header fields have the same names in the same
  /// order; 0 where that is not known.
  package var fieldNames = 0

  package init(source: Source = .recorded) {
    self.source = source
  }

  /// Forgets the exchange and keeps the storage.
  package mutating func removeAll() {
    storage.removeAll()
    source = .recorded
    id = nil
    request = nil
    response = nil
    shape = 0
    fieldNames = 0
  }

  /// Appends text and answers where it lies.
  package mutating func store(_ text: some Collection<UInt8>) -> Slice {
    storage.store(text)
  }

  /// The text of a slice; ill-formed UTF-8 is repaired. Not for secrets.
  package func text(_ slice: Slice) -> String {
    String(decoding: storage.bytes[slice.range], as: UTF8.self)
  }
}
