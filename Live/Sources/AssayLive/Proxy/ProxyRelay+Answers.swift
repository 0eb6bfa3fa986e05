import NIOCore

/// What the upstream does.
extension ProxyRelay {
  func upstreamSent(_ bytes: ByteBuffer) {
    guard !isClosed else { return }
    if mode != .exchanges {
      sendClient(bytes)
    } else if request?.isAnswered == false {
      incoming.append(bytes)
      readAnswer()
    } else {
      service.log.remark("\(bytes.readableBytes) bytes came behind the end of an answer")
      sendClient(bytes)
    }
    regulate()
  }

  /// Follows the answer through what came, then passes that on.
  private func readAnswer() {
    let before = incoming
    while answer == nil, let length = WireHead.length(in: incoming.readableBytesView) {
      begin(WireHead(incoming.readBytes(length: length) ?? []))
      if mode != .exchanges { break }
    }
    if mode == .exchanges, answer == nil, !canBegin { drift("the answer is no HTTP/1.1") }
    answer?.read(&incoming)
    if mode != .exchanges { incoming.moveReaderIndex(to: incoming.writerIndex) }
    let progress = answer?.progress ?? .goesOn
    if progress == .ended { takeExcess() }
    if progress == .broken { drift("a chunk of the answer is broken") }
    if progress == .ended, let answer { record(answer) }
    pass(since: before)
    guard progress == .ended else { return }
    answer = nil
    goOn()
  }

  /// An interim answer (RFC 9110 section 15.2) goes by.
  private func begin(_ head: WireHead) {
    guard let request else { return }
    guard let status = StatusLine.status(head.start) else {
      return drift("the answer is no HTTP/1.1")
    }
    let answer = PassingAnswer(
      head, status: status, to: request.line.method, entryLimit: service.settings.entryLimit)
    if status == 101 {
      record(answer)
      upgrade()
    } else if !(100...199).contains(status) {
      self.answer = answer
    }
  }

  private var canBegin: Bool {
    StatusLine.canBegin(incoming.readableBytesView) && incoming.readableBytes <= Self.headLimit
  }

  /// What cannot be followed goes by until either side closes.
  private func drift(_ reason: String) {
    guard let request, mode == .exchanges else { return }
    record(answer)
    remark(reason, request)
    mode = .adrift
  }

  private func takeExcess() {
    guard incoming.readableBytes > 0 else { return }
    answer?.take(excess: incoming)
    incoming.moveReaderIndex(to: incoming.writerIndex)
  }

  /// Passes on what was moved over, but for a byte that may be the last.
  private func pass(since before: ByteBuffer) {
    var bytes = lastByte
    bytes.append(incoming.passed(since: before))
    lastByte = ByteBuffer()
    if answer?.holdsLastByte == true, bytes.readableBytes > 0 {
      lastByte = bytes.getSlice(at: bytes.writerIndex - 1, length: 1) ?? ByteBuffer()
      bytes.moveWriterIndex(to: bytes.writerIndex - 1)
    }
    sendClient(bytes)
    if incoming.readableBytes == 0 { incoming = ByteBuffer() }
  }

  /// - Parameter error: what ended the connection, if the upstream did not close it in order.
  func upstreamGone(_ error: (any Error)?) {
    guard !isClosed else { return }
    upstream = nil
    guard let request, !request.isAnswered, mode == .exchanges else { return close() }
    let place = service.settings.upstream.authority
    if answer == nil, incoming.readableBytes == 0, let error,
      case let fault = CallFault(error, calling: place), fault.code == .tls
    {
      return unreachable(fault)
    }
    record(answer)
    if let words = Self.words(for: answer, error) { remark("\(place) \(words)", request) }
    sendClient(lastByte)
    sendClient(incoming)
    close()
  }

  private static func words(for answer: PassingAnswer?, _ error: (any Error)?) -> String? {
    switch answer?.endsWithConnection {
    case nil: "closed the connection without an answer"
    case false: "closed the connection before the end of its answer"
    case true: error == nil ? nil : "broke off the connection, which ends its answer"
    }
  }

  // MARK: Telling

  func record(_ answer: PassingAnswer?) {
    guard let request else { return }
    let limit = service.settings.entryLimit
    let observed = answer?.observed
    if request.body.isLeftOut || observed?.isBodyLeftOut == true {
      remark("a body of more than \(limit) bytes is passed on and not recorded", request)
    }
    service.log.record(request.exchange(with: observed, service.settings), limit: limit)
  }

  func remark(_ text: String, _ request: PassingRequest) {
    service.log.remark("\(text) (\(request.shown))")
  }
}
