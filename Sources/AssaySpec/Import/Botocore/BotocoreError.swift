import AssayEngine

/// What a botocore model says of an error apart from its members.
struct BotocoreError {
  let fault: ErrorShape.Fault
  let status: ErrorShape.Statuses
  /// The code on the wire of AWS Query.
  let code: String?

  /// A status is Smithy's `awsQueryError` where the service speaks AWS Query or a code stands beside
  /// it, which only that trait has; elsewhere it is `httpError`. botocore has one place for both.
  init(_ node: JSONNode, isOfQuery: Bool) {
    let error = node["error"]
    let status = error?["httpStatusCode"]?.integer.flatMap { 300...599 ~= $0 ? $0 : nil }
    code = error?["code"]?.string
    self.status =
      isOfQuery || code != nil
      ? ErrorShape.Statuses(awsQueryError: status) : ErrorShape.Statuses(httpError: status)
    fault = Self.isOfServer(node, status) ? .server : .client
  }

  private static func isOfServer(_ node: JSONNode, _ status: Int?) -> Bool {
    if let isOfServer = node["fault"]?.boolean { return isOfServer }
    if let isOfSender = node["error"]?["senderFault"]?.boolean { return !isOfSender }
    return status.map { $0 >= 500 } ?? false
  }
}
