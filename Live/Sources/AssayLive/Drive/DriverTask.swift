package import AssayEngine

/// One call that a driver is to make: a line on its standard input.
package struct DriverTask: Sendable {
  package var id: String
  /// The URL that the SDK is to call in place of the service's.
  package var endpoint: String
  package var region: String
  /// The id of the service's spec.
  package var service: String
  package var operation: String
  /// The members of the input, as `ValueDisplay` shows values: timestamps are RFC 3339 texts, blobs
  /// base64.
  package var input: JSONNode

  package init(
    id: String, endpoint: String, region: String, service: String, operation: String,
    input: JSONNode
  ) {
    self.id = id
    self.endpoint = endpoint
    self.region = region
    self.service = service
    self.operation = operation
    self.input = input
  }

  /// The task as JSON, without a newline.
  package var line: String {
    JSONNode.object([
      ("id", .string(id)), ("endpoint", .string(endpoint)), ("region", .string(region)),
      ("service", .string(service)), ("operation", .string(operation)), ("input", input),
    ]).text
  }
}
