import AssayConsole
import AssayCore
import AssayLive

/// One run of `assay proxy`: listens, records and judges until it is to end.
struct ProxyRun: Sendable {
  let host: String
  let port: Int
  let settings: ProxySettings
  let recording: RecordingWriter
  /// The exchanges after which it ends; nil for no end.
  let count: Int?
  let duration: Duration?

  private static let pause = Duration.milliseconds(10)

  func execute(
    _ report: LiveReport, failOn: Level
  ) async throws(CommandFailure) -> AssayCore.ExitCode {
    let log = ProxyLog(recording: recording) { OutputFile.complain("note: \($0)") }
    let server = try await serve(log)
    announce(server)
    let serving = Task {
      await server.run()
      log.finish()
    }
    let waiting = Task {
      await end()
      serving.cancel()
    }
    var seen = 0
    for await _ in log.arrivals {
      let exchanges = log.take()
      seen += exchanges.count
      if let count, seen >= count { serving.cancel() }
      await report.add(exchanges)
      // To judge each at once would wake a thread for each, beside those that pass bytes on.
      try? await Task.sleep(for: Self.pause)
    }
    await report.add(log.take())
    waiting.cancel()
    return try await report.finish(failOn: failOn, couldNotRun: log.failure != nil)
  }

  private func serve(_ log: ProxyLog) async throws(CommandFailure) -> ProxyServer {
    do {
      return try await ProxyServer(host: host, port: port, ProxyService(settings, log: log))
    } catch {
      throw CommandFailure(live: error)
    }
  }

  /// Returns when a person or the clock ends the run; its exchanges may end it before.
  private func end() async {
    guard let duration else { return await Interruption.wait() }
    await withTaskGroup { group in
      group.addTask { await Interruption.wait() }
      group.addTask { try? await Task.sleep(for: duration) }
      await group.next()
      group.cancelAll()
    }
  }

  private func announce(_ server: ProxyServer) {
    let address = server.host.contains(":") ? "[\(server.host)]" : server.host
    let url = "http://\(address):\(server.port)"
    if recording.cutOff > 0 {
      OutputFile.complain(
        "note: the recording ended in an unfinished line; its \(recording.cutOff) bytes were cut off"
      )
    }
    OutputFile.complain(
      """
      listening on \(url), upstream \(settings.upstream.authority); Ctrl-C ends with the report
      AWS_ENDPOINT_URL=\(url)
      """)
  }
}
