import AssayConsole
import AssayCore
import AssayEngine
import AssayLive
import AssayReport

/// One run of `assay serve`: serves until it is told to stop, then ends the report.
struct ServeRun {
  let double: ConformanceDouble
  let writer: ReportWriter
  let recording: RecordingWriter?
  let failOn: Level

  func execute(host: String, port: Int) async throws(CommandFailure) -> AssayCore.ExitCode {
    let server = try await Self.server(host: host, port: port)
    let address = server.host.contains(":") ? "[\(server.host)]" : server.host
    let place = "\(address):\(server.port)"
    let log = ServeLog(writer, recording)
    Interruption.watch()
    OutputFile.complain("listening on http://\(place)")
    let double = double
    await withDiscardingTaskGroup { group in
      group.addTask {
        await server.run { request in
          let now = Instant.now
          let (answer, event) = await double.answer(request, at: now, host: place)
          await log.add(event, at: now)
          return answer
        }
      }
      await Self.wait(until: log)
      group.cancelAll()
    }
    let summary = await double.summary
    if summary.checked + summary.skipped == 0 {
      OutputFile.complain("no request came: set AWS_ENDPOINT_URL=http://\(place) for the client")
    }
    return try await log.finish(summary, failOn: failOn)
  }

  /// Returns when the process is told to stop, or nothing can be written any more.
  private static func wait(until log: ServeLog) async {
    await withTaskGroup { group in
      group.addTask { await Interruption.wait() }
      group.addTask { await log.failed() }
      await group.next()
      group.cancelAll()
    }
  }

  private static func server(
    host: String, port: Int
  ) async throws(CommandFailure) -> HTTPServer {
    do throws(ListenError) {
      return try await HTTPServer(host: host, port: port)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
