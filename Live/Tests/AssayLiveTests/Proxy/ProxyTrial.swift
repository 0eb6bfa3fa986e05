import AssayLive
import Foundation
import Synchronization

/// A proxy on loopback for as long as something is tried with it.
final class ProxyTrial: Sendable {
  let port: Int
  let log: ProxyLog
  private let recording: String
  private let said: Said

  private init(port: Int, log: ProxyLog, recording: String, said: Said) {
    self.port = port
    self.log = log
    self.recording = recording
    self.said = said
  }

  /// Runs a proxy before an upstream while `body` runs.
  static func with<Result: Sendable>(
    upstream url: String, _ change: (inout ProxySettings) -> Void,
    _ body: (ProxyTrial) async throws -> Result
  ) async throws -> Result {
    let recording = FileManager.default.temporaryDirectory
      .appending(path: "assay-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: recording) }
    var settings = ProxySettings(upstream: try Upstream(url: url))
    settings.grace = .milliseconds(200)
    change(&settings)
    let said = Said()
    let log = ProxyLog(recording: try RecordingWriter(path: recording)) { said.add($0) }
    let server = try await ProxyServer(ProxyService(settings, log: log))
    let serving = Task { await server.run() }
    let trial = ProxyTrial(port: server.port, log: log, recording: recording, said: said)
    do {
      let result = try await body(trial)
      serving.cancel()
      await serving.value
      return result
    } catch {
      serving.cancel()
      throw error
    }
  }

  /// Runs a proxy before a server of that script.
  static func before<Result: Sendable>(
    _ script: @escaping Wire.Script, _ change: (inout ProxySettings) -> Void,
    _ body: (ProxyTrial) async throws -> Result
  ) async throws -> Result {
    try await Wire.serve(script) { port in
      try await with(upstream: "http://127.0.0.1:\(port)", change, body)
    }
  }

  static func before<Result: Sendable>(
    _ script: @escaping Wire.Script, _ body: (ProxyTrial) async throws -> Result
  ) async throws -> Result {
    try await before(script, { _ in }, body)
  }

  var remarks: [String] { said.texts.withLock { $0 } }

  /// The lines of the recording so far.
  func recorded() throws -> [RecordedLine] {
    try String(contentsOfFile: recording, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(RecordedLine.self, from: Data($0.utf8))
    }
  }

  /// Where the recording is, for a judge of recordings.
  var path: String { recording }
}

/// What a proxy remarked.
private final class Said: Sendable {
  let texts = Mutex<[String]>([])

  func add(_ text: String) { texts.withLock { $0.append(text) } }
}

/// A line of a recording.
struct RecordedLine: Decodable, Hashable, Sendable {
  struct Message: Decodable, Hashable, Sendable {
    var method: String?
    var url: String?
    var status: Int?
    var headers: [[String]]
    var body: String?
    var bodyBase64: String?

    /// The text of the body; nil where it was not kept.
    var text: String? {
      let bytes = bodyBase64.flatMap { Data(base64Encoded: $0) }
      return body ?? bytes.map { String($0.map { Character(Unicode.Scalar($0)) }) }
    }

    func value(_ name: String) -> String? {
      headers.first { $0[0].lowercased() == name }?[1]
    }
  }

  var source: String
  var request: Message
  var response: Message?
}
