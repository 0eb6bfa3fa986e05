import NIOCore

/// A connection of a client and one to the upstream that belongs to it alone.
///
/// What comes from the upstream goes to the client byte by byte, so that an answer that breaks HTTP
/// breaks it there as well; it is followed only to know where it ends. With one connection for each,
/// what either side means by keeping or closing its own holds for the other.
///
/// Lives on the event loop of the client's connection, as the upstream's does: nothing waits for
/// another thread.
final class ProxyRelay {
  enum Mode {
    /// Requests and answers are followed.
    case exchanges
    /// Another protocol took over (RFC 9110 section 7.8): both sides only exchange bytes.
    case upgraded
    /// The answer makes no sense: what is left of it goes by, and the client is not heard.
    case adrift
  }

  let service: ProxyService
  let client: any Channel
  var upstream: (any Channel)?
  /// What came from the client and belongs to no request yet.
  private var arrived = ByteBuffer()
  /// What the upstream gets as soon as it is connected.
  var waiting = ByteBuffer()
  var isConnecting = false
  /// Why there is no connection to the upstream.
  var fault: CallFault?
  /// The request whose answer has not come to its end.
  var request: PassingRequest?
  var answer: PassingAnswer?
  /// What came from the upstream and was not passed on.
  var incoming = ByteBuffer()
  /// The byte that may be the last of an answer: it goes once the exchange is recorded.
  var lastByte = ByteBuffer()
  var mode = Mode.exchanges
  /// Whether no further request is answered.
  private var isLast = false
  var isClosed = false
  private var readsClient = true
  private var readsUpstream = true

  init(_ service: ProxyService, client: any Channel) {
    self.service = service
    self.client = client
  }

  // MARK: What the client does

  func clientSent(_ bytes: ByteBuffer) {
    guard !isClosed else { return }
    guard mode == .exchanges else {
      if mode == .upgraded { sendUpstream(bytes) }
      return
    }
    arrived.append(bytes)
    readRequest()
    regulate()
  }

  /// The client sends nothing more, and may wait for an answer.
  func clientFinished() {
    isLast = true
    guard request?.isWhole == true, mode == .exchanges else { return clientGone() }
  }

  func clientGone() {
    guard !isClosed else { return }
    if let request, !request.isAnswered, mode == .exchanges {
      record(nil)
      remark("the client closed the connection before the end of its exchange", request)
    }
    close()
  }

  /// Takes no further request, and closes once the answer that is under way has ended.
  func finish() {
    isLast = true
    if request == nil { close() }
  }

  /// Closes at once.
  func cut() {
    guard !isClosed else { return }
    if let request, !request.isAnswered, mode == .exchanges {
      record(nil)
      remark("the end of the proxy cut the answer off", request)
    }
    isClosed = true
    upstream?.close(promise: nil)
    client.close(promise: nil)
  }

  // MARK: Requests

  /// Goes on with the request that is being read, or with the next one if none is under way.
  func readRequest() {
    if request == nil, !isLast { beginRequest() }
    guard let isWhole = request?.isWhole, !isWhole || request?.held != nil else { return }
    passBody()
  }

  private func beginRequest() {
    arrived.dropEmptyLines()
    guard let length = WireHead.length(in: arrived.readableBytesView) else {
      if arrived.readableBytes > Self.headLimit {
        refuse(431, "the head of the request is too long")
      }
      return
    }
    guard length <= Self.headLimit else {
      return refuse(431, "the head of the request is too long")
    }
    let head = WireHead(arrived.readBytes(length: length) ?? [])
    guard let line = RequestLine(head.start) else {
      return refuse(400, "what came is no request of HTTP/1.1")
    }
    guard line.method != "CONNECT" else {
      return refuse(501, "this is no forward proxy: clients find it by AWS_ENDPOINT_URL")
    }
    let plan = service.resigning.plan(for: head.fields)
    if case .giveUp(let reason) = plan { service.log.remarkOnce(reason) }
    guard let request = PassingRequest(head, line, plan: plan, service.settings) else {
      return refuse(400, "the length of the request cannot be told")
    }
    begin(request)
  }

  private func begin(_ request: PassingRequest) {
    self.request = request
    if upstream == nil { connect() }
    if request.held == nil {
      sendUpstream(ByteBuffer(bytes: request.head.bytes))
    } else if request.expectsContinue {
      sendClient(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"))
    }
  }

  private func passBody() {
    guard let bytes = request?.read(&arrived) else { return }
    sendUpstream(bytes)
    if request?.isBroken == true { return refuse(400, "the chunks of the request are broken") }
    guard request?.isWhole == true else { return }
    release()
    if let fault { return answerUnreachable(fault) }
    guard request?.isAnswered == true else { return }
    request = nil
    readRequest()
  }

  private func release() {
    do throws(SigningError) {
      if let bytes = try request?.release(service.resigning) { sendUpstream(bytes) }
    } catch {
      refuse(400, error.description)
    }
  }

  // MARK: Sending

  func sendUpstream(_ bytes: ByteBuffer) {
    guard bytes.readableBytes > 0, fault == nil else { return }
    if let upstream {
      upstream.writeAndFlush(bytes, promise: nil)
    } else {
      waiting.append(bytes)
    }
  }

  func sendClient(_ bytes: ByteBuffer) {
    guard bytes.readableBytes > 0 else { return }
    client.writeAndFlush(bytes, promise: nil)
  }

  /// Answers what cannot be passed on, and closes the connection.
  private func refuse(_ status: Int, _ reason: String) {
    service.log.remark("a request was answered with \(status): \(reason)")
    sendOwnAnswer(status, reason)
  }

  func sendOwnAnswer(_ status: Int, _ reason: String, _ fault: CallFault.Code? = nil) {
    guard !isClosed else { return }
    let isHead = request?.line.method == "HEAD"
    sendClient(OwnAnswer.bytes(status: status, reason: reason, fault: fault, isHead: isHead))
    request = nil
    close()
  }

  /// Closes the connection to the client once all is sent, the other one at once.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    upstream?.close(promise: nil)
    let client = client
    client.writeAndFlush(ByteBuffer()).whenComplete { _ in client.close(promise: nil) }
  }

  /// Reads on after an exchange, unless it was the last.
  func goOn() {
    guard request?.isWhole != false else {
      request?.isAnswered = true
      return
    }
    request = nil
    if isLast { close() } else { readRequest() }
  }

  /// Hands all that the client sends to the upstream from now on.
  func upgrade() {
    mode = .upgraded
    sendUpstream(arrived)
    arrived = ByteBuffer()
  }

  /// Reads from either side only as fast as the other takes it.
  func regulate() {
    guard !isClosed else { return }
    let reads =
      upstream?.isWritable != false && arrived.readableBytes < Self.bufferLimit
      && waiting.readableBytes < Self.bufferLimit
    if reads != readsClient {
      readsClient = reads
      client.setAutoRead(reads)
    }
    if let upstream, client.isWritable != readsUpstream {
      readsUpstream = client.isWritable
      upstream.setAutoRead(readsUpstream)
    }
  }

  static let headLimit = 1 << 18
  private static let bufferLimit = 1 << 20
}

extension Channel {
  fileprivate func setAutoRead(_ reads: Bool) {
    // On its own event loop, setting an option is done at once; a closed channel needs none.
    try? syncOptions?.setOption(.autoRead, value: reads)
  }
}
