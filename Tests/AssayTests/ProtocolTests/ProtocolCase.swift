import AssayEngine
import Testing

/// One case of a protocol suite: a message on the wire, and the value that it stands for.
struct ProtocolCase: CustomTestStringConvertible, Sendable {
  enum Kind: String, Sendable {
    case request
    case response
  }

  enum Side: String, Sendable {
    case client
    case server
  }

  /// The name of the suite's file, without its ending.
  var suite: String
  var id: String
  var kind: Kind
  /// Who must pass it; nil for both.
  var appliesTo: Side?
  /// The service whose contract it is about.
  var service: String
  var operation: String
  /// The error that the answer is, by its name; nil for a success.
  var error: String?
  var params: JSONNode
  /// Nil asserts nothing; an empty text asserts an empty body.
  var body: String?
  var headers: [(name: String, value: String)] = []
  var requiredHeaders: [String] = []
  var forbiddenHeaders: [String] = []
  var status = 200
  var method = "POST"
  var uri = "/"
  /// Where the endpoint is, with the path below which it is.
  var host: String?
  /// The host that must be called.
  var resolvedHost: String?
  /// The code that a client of a service that once spoke AWS Query shows.
  var code: String?
  /// The text that a client shows of an error; nil asserts nothing.
  var message: String?

  var testDescription: String { "\(suite) \(kind) \(id)" }

  func applies(to side: Side) -> Bool { appliesTo == nil || appliesTo == side }

  /// The value of a header field, whatever the letter case of its name.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The host of the endpoint, without a path.
  var endpointHost: String { String((host ?? "").prefix { $0 != "/" }) }

  /// The path of the endpoint, without a slash at its end.
  var basePath: String {
    guard let host, let slash = host.firstIndex(of: "/") else { return "" }
    return String(host[slash...])
  }
}

/// What a case asserts and the codec does not do.
struct Problem: CustomStringConvertible, Hashable, Sendable {
  /// What of the message is wrong: one word, as the list of known failures has it.
  var aspect: String
  var detail: String

  var description: String { "\(aspect): \(detail)" }
}
