import AssayEngine
import AssayLive
import AssayValidator
import Foundation
import Synchronization

/// A call with made-up keys, and a service on loopback that answers it.
enum CallTrial {
  static let keys = [
    "AWS_ACCESS_KEY_ID": Lantern.accessKeyID, "AWS_SECRET_ACCESS_KEY": Lantern.secret,
    "AWS_SESSION_TOKEN": Lantern.token, "AWS_REGION": Lantern.region,
  ]

  static let job = [
    "GetResourceSnapshotJob", "--param", "Catalog=AWS", "--param",
    "ResourceSnapshotJobIdentifier=job-0123456789abc",
  ]

  static let body =
    #"{"Catalog":"AWS","ResourceSnapshotJobIdentifier":"job-0123456789abc"}"#

  static func answer(
    _ body: String, status: Int = 200, type: String = "application/x-amz-json-1.0",
    _ more: [WireHeader] = []
  ) -> Answer {
    let fields = [
      WireHeader("Content-Type", type), WireHeader("Content-Length", "\(body.utf8.count)"),
      WireHeader("x-amzn-RequestId", "0"),
    ]
    return .message(
      ResponseHead(status: status, fields: fields + more), .asStated, AnswerBody(Array(body.utf8)))
  }

  /// Calls a service that always answers so; answers what arrived there besides.
  static func call(
    _ arguments: [String], environment: [String: String] = keys, in folder: TemporaryFolder? = nil,
    input: String = "", answer: Answer = answer(#"{"Catalog":"AWS"}"#)
  ) async throws -> (result: LiveTool.Result, requests: [ServedRequest]) {
    let arrived = Arrived()
    let result = try await Served.with { request in
      arrived.add(request)
      return answer
    } _: { url in
      try await LiveTool.run(
        ["call"] + arguments + ["--endpoint-url", url], environment: environment, in: folder,
        input: input)
    }
    return (result, arrived.requests)
  }
}

/// What came to a server.
private final class Arrived: Sendable {
  private let all = Mutex<[ServedRequest]>([])

  var requests: [ServedRequest] { all.withLock { $0 } }

  func add(_ request: ServedRequest) { all.withLock { $0.append(request) } }
}
