import AssayCore
package import AssayEngine

/// What an SDK made of one answer: a line on its driver's standard output.
package struct DriverAnswer: Sendable {
  package enum Result: Sendable {
    /// It returned this, as `ValueDisplay` shows values.
    case value(JSONNode)
    case error(ReportedError)
  }

  package var id: String
  package var result: Result
  /// How often it says it called; nil where it does not say.
  package var attempts: Int?

  package init(id: String, result: Result, attempts: Int? = nil) {
    self.id = id
    self.result = result
    self.attempts = attempts
  }
}

/// An error as an SDK reports it.
package struct ReportedError: Hashable, Sendable {
  /// The name by which a program tells errors apart.
  package var type: String
  package var message: String?
  /// The HTTP status; nil where the SDK does not tell.
  package var status: Int?

  package init(type: String, message: String? = nil, status: Int? = nil) {
    self.type = type
    self.message = message
    self.status = status
  }
}

extension DriverAnswer {
  /// Reads `{"id", "value"}` or `{"id", "error": {"type", "message", "status"}}`, either with
  /// `"attempts"`; other members are passed over.
  package init(line: String) throws(DriverError) {
    let node = try JSONNode(driverLine: line)
    guard let id = node["id"]?.string else { throw Self.fault(line, "it has no `id`") }
    let result: Result
    switch (node["value"], node["error"]) {
    case (let value?, nil): result = .value(value)
    case (nil, let error?):
      guard let type = error["type"]?.string else {
        throw Self.fault(line, "its `error` has no `type`")
      }
      result = .error(
        ReportedError(
          type: type, message: error["message"]?.string, status: error["status"]?.integer))
    case (nil, nil): throw Self.fault(line, "it has neither `value` nor `error`")
    case (_?, _?): throw Self.fault(line, "it has both `value` and `error`")
    }
    self.init(id: id, result: result, attempts: node["attempts"]?.integer)
  }

  private static func fault(_ line: String, _ reason: String) -> DriverError {
    .badAnswer(Escaping.show(line, limit: 200), reason: reason)
  }
}
