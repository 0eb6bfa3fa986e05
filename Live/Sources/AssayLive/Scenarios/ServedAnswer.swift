package import AssayValidator

/// An answer as a server is to send it, byte for byte.
package struct ServedAnswer: Hashable, Sendable {
  /// How the body is framed (RFC 9112 section 6).
  package enum Framing: Hashable, Sendable {
    /// `Content-Length` is among the fields; where it states more than the body has, the connection
    /// is closed after the body.
    case length
    /// `Transfer-Encoding: chunked` is among the fields; chunks of at most so many bytes.
    case chunked(Int)
    /// As chunked, but the connection is closed before the last chunk, which is the empty one.
    case chunkedCutOff(Int)
  }

  /// May be outside of 200 to 599 where the scenario wants it so.
  package var status: Int
  /// All fields, in order: those of framing too. Nothing is to be added.
  package var headers: [WireHeader]
  /// In its content coding, without its framing.
  package var body: [UInt8]
  package var framing: Framing
  /// Whether the connection is closed after it: it says so, it ends early, or no client could tell
  /// where it ends.
  package var closesConnection: Bool

  /// What differs from answer to answer and means nothing.
  package struct Stamp: Hashable, Sendable {
    /// The value of `x-amzn-RequestId`.
    package var requestID: String
    /// The value of `Date`: an IMF-fixdate (RFC 9110 section 5.6.7).
    package var date: String

    package init(requestID: String, date: String) {
      self.requestID = requestID
      self.date = date
    }
  }
}

extension ServedAnswer {
  /// - Parameter requestIDField: the field that names the request; where the draft lacks it, none is
  ///   added.
  init(_ draft: Draft, requestIDField: String?, _ stamp: Stamp) {
    status = draft.status
    body = draft.message.body.bytes
    framing = draft.framing
    headers = draft.message.headers.map { field in
      let isRequestID = field.name.lowercased() == requestIDField?.lowercased()
      return WireHeader(field.name, isRequestID ? stamp.requestID : field.value)
    }
    headers.append(WireHeader("Date", stamp.date))
    let stated = draft.message.statedLength ?? body.count
    switch framing {
    case .length: headers.append(WireHeader("Content-Length", "\(stated)"))
    case .chunked, .chunkedCutOff: headers.append(WireHeader("Transfer-Encoding", "chunked"))
    }
    let announcesClose = draft.announcesClose || !(200...599 ~= status)
    if announcesClose { headers.append(WireHeader("Connection", "close")) }
    let isCutOff = if case .chunkedCutOff = framing { true } else { stated != body.count }
    closesConnection = announcesClose || isCutOff
  }
}
