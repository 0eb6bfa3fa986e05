import AssayTestSupport
import Foundation
import Testing

/// A case of yaml-test-suite, with what libyaml 0.2.5 makes of it.
struct SuiteCase: Decodable, Sendable, CustomTestStringConvertible {
  enum Verdict: String, Decodable {
    /// Accepts or refuses as the suite does, with the suite's events.
    case pass
    case rejectsValid = "rejects-valid"
    case acceptsInvalid = "accepts-invalid"
    case differentEvents = "different-events"
  }

  var id: String
  var name: String
  var yaml: String
  var error: Bool
  var events: [String]
  var json: String?
  var libyaml: Verdict

  var testDescription: String { "\(id) \(name)" }

  /// Whether libyaml takes the text for YAML.
  var isAccepted: Bool {
    switch libyaml {
    case .pass: !error
    case .rejectsValid: false
    case .acceptsInvalid, .differentEvents: true
    }
  }

  /// Every case, none where the outside suites are absent.
  static let all: [SuiteCase] = {
    guard SharedSuites.arePresent else { return [] }
    do {
      let url = try SharedSuites.url("suites/yaml-test-suite/yaml-test-suite.json")
      return try JSONDecoder().decode([SuiteCase].self, from: Data(contentsOf: url))
    } catch {
      // The test of the count fails then.
      return []
    }
  }()
}
