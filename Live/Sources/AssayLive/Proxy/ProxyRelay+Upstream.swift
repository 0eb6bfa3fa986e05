import NIOCore

/// The connection to the upstream.
extension ProxyRelay {
  func connect() {
    guard !isConnecting else { return }
    isConnecting = true
    let relay = NIOLoopBound(self, eventLoop: client.eventLoop)
    service.connect(on: client.eventLoop) { UpstreamHandler(relay.value) }
      .whenComplete { relay.value.connected($0) }
  }

  private func connected(_ result: Result<any Channel, any Error>) {
    isConnecting = false
    switch result {
    case .success(let channel):
      guard !isClosed else { return channel.close(promise: nil) }
      guard channel.isActive else {
        return unreachable(
          CallFault(.closedEarly, "\(service.settings.upstream.authority) closed the connection"))
      }
      upstream = channel
      if waiting.readableBytes > 0 { channel.writeAndFlush(waiting, promise: nil) }
      waiting = ByteBuffer()
      regulate()
    case .failure(let error):
      guard !isClosed else { return }
      unreachable(CallFault(error, calling: service.settings.upstream.authority))
    }
  }

  /// Answers in place of the upstream, as soon as the request has come to its end.
  func unreachable(_ fault: CallFault) {
    self.fault = fault
    waiting = ByteBuffer()
    guard request?.isWhole == true || request?.expectsContinue == true else { return }
    answerUnreachable(fault)
  }

  func answerUnreachable(_ fault: CallFault) {
    guard let request, !request.isAnswered else { return }
    record(nil)
    remark(fault.message, request)
    sendOwnAnswer(502, fault.message, fault.code)
  }
}
