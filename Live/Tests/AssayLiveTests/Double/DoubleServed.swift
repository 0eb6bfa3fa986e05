import AssayCore
import AssayEngine
import AssayLive
import AssaySpec
import AssayValidator
import Synchronization
import Testing

/// A double of GetResourceSnapshotJob on loopback.
enum DoubleServed {
  typealias Event = ConformanceDouble.Event

  /// What came of some calls, in order.
  struct Outcome: Sendable {
    var answers: [(head: ResponseHead, body: String)]
    var events: [Event]
    var summary: Summary

    var scenarios: [String?] { events.map { $0.scenario?.name } }

    /// As `level rule`, one list for each request.
    var findings: [[String]] {
      events.map { $0.judgement.findings.map { "\($0.level.name) \($0.rule)" } }
    }
  }

  /// Calls the double one after another.
  static func calls(
    _ requests: [DoubleCall], settings: ConformanceDouble.Settings = .init()
  ) async throws -> Outcome {
    try await with(settings) { url in
      var answers: [(head: ResponseHead, body: String)] = []
      for request in requests {
        let (head, body) = try await Served.call(request.outgoing(to: url))
        answers.append((head, String(decoding: body.bytes, as: UTF8.self)))
      }
      return answers
    }
  }

  /// Serves while `body` runs, which gets the URL.
  static func with(
    _ settings: ConformanceDouble.Settings = .init(),
    _ body: @Sendable (String) async throws -> [(head: ResponseHead, body: String)]
  ) async throws -> Outcome {
    let contract = try ScenarioTrial.snapshotJob().book().contract
    let double = ConformanceDouble(contracts: [contract], settings: settings)
    let log = EventLog()
    let answers = try await Served.with(
      { request in
        let (answer, event) = await double.answer(request, at: DoubleCall.time)
        log.events.withLock { $0.append(event) }
        return answer
      }, body)
    return Outcome(
      answers: answers, events: log.events.withLock(\.self), summary: await double.summary)
  }

  private final class EventLog: Sendable {
    let events = Mutex<[Event]>([])
  }
}

/// A call of a client.
struct DoubleCall: Sendable {
  /// 2026-11-25T12:00:00Z, to the clients and to the double.
  static let time = Instant(seconds: 1_795_608_000)
  static let credentials = Credentials(
    accessKeyID: "MADEUPKEY", secretAccessKey: "made-up-secret")

  var path = "/"
  /// Signs with the secret of `credentials`; nil does not sign.
  var accessKeyID: String?
  var secret = "made-up-secret"
  var target: String? = "AWSPartnerCentralSelling.GetResourceSnapshotJob"
  var body = #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#

  func outgoing(to url: String) throws -> OutgoingRequest {
    let host = String(url.dropFirst("http://".count))
    var fields = [
      WireHeader("Host", host), WireHeader("Content-Type", "application/x-amz-json-1.0"),
    ]
    if let target { fields.append(WireHeader("X-Amz-Target", target)) }
    if let accessKeyID { fields = try signed(fields, as: accessKeyID) }
    return OutgoingRequest(
      method: "POST", url: url + path, fields: fields, body: Array(body.utf8))
  }

  private func signed(_ fields: [WireHeader], as id: String) throws -> [WireHeader] {
    let credentials = Credentials(accessKeyID: id, secretAccessKey: secret)
    let signer = Signer(credentials, region: "us-east-1", service: "partnercentral-selling")
    let request = SignableRequest(
      method: "POST", target: path, headers: fields.map { .init($0.name, $0.value) },
      body: Array(body.utf8))
    return try signer.sign(request, at: Self.time).request.headers.map {
      WireHeader($0.name, $0.value)
    }
  }
}
