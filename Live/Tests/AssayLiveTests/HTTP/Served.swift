import AssayLive

/// A server on loopback for as long as something is tried with it.
enum Served {
  /// Serves at a free port while `body` runs, which gets the URL of the server.
  static func with<Result: Sendable>(
    bodyLimit: Int = 64 << 20, _ handler: @escaping HTTPServer.Handler,
    _ body: @Sendable (_ url: String) async throws -> Result
  ) async throws -> Result {
    let server = try await HTTPServer(bodyLimit: bodyLimit)
    let serving = Task { await server.run(handler) }
    do {
      let result = try await body("http://127.0.0.1:\(server.port)")
      serving.cancel()
      await serving.value
      return result
    } catch {
      serving.cancel()
      throw error
    }
  }

  /// What a caller gets for a request of `server`.
  static func call(
    _ request: OutgoingRequest
  ) async throws(CallFault) -> (head: ResponseHead, body: ReceivedBody) {
    let caller = try HTTPCaller()
    do throws(CallFault) {
      let answer = try await caller.call(request)
      let body = await answer.body(limit: 1 << 20)
      await caller.shutdown()
      return (answer.head, body)
    } catch {
      await caller.shutdown()
      throw error
    }
  }
}
