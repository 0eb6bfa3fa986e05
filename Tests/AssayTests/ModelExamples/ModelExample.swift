import AssayEngine
import AssayTestSupport
import Foundation
import Testing

/// One example of a Smithy model (Smithy 2.0, examples): what is asked, and what is answered.
struct ModelExample: CustomTestStringConvertible, Sendable {
  /// Its 0-based place in the suite.
  let number: Int
  /// The id of the service.
  let service: String
  let operation: String
  /// Nil where nothing is sent.
  let input: JSONNode?
  let output: JSONNode?
  /// Whether the answer that it shows is an error.
  let showsError: Bool

  /// All of the suite, in its order; none where the suites are absent.
  static let all = Result {
    guard SharedSuites.arePresent else { return [Self]() }
    let file = try SharedSuites.url("suites/smithy-models/examples.json")
    let bytes = [UInt8](try Data(contentsOf: file))
    return try #require(JSONNode(reading: bytes.span).array).enumerated().map(Self.init)
  }

  /// Those of services that speak AWS JSON: STS speaks AWS Query.
  static func ofJSON() throws -> [Self] {
    try all.get().filter { $0.service != "sts" }
  }

  private init(_ number: Int, _ node: JSONNode) throws {
    self.number = number
    service = try #require(node["service"]?.string)
    operation = try #require(node["operation"]?.string?.split(separator: "#").last.map(String.init))
    input = node["input"]
    output = node["output"]
    showsError = node["error"] != nil
  }

  /// As the list of faults names it.
  var id: String { "\(service) \(number) \(operation)" }

  var testDescription: String { id }
}

extension JSONNode {
  /// With the bytes that an example leaves out put in: of `<binary data>` those of the words.
  var withBytes: Self {
    switch content {
    case .string("<binary data>"): .string("PGJpbmFyeSBkYXRhPg==")
    case .array(let elements): .array(elements.map(\.withBytes))
    case .object(let members): .object(members.map { ($0.name, $0.value.withBytes) })
    default: self
    }
  }
}
