import AssayCore
import AssayTestSupport
import AssayYAML
import Testing

/// What our reader makes of the cases that libyaml reads as the suite does.
@Suite(
  "yaml-test-suite, read to nodes",
  .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct ReaderSuiteTests {
  enum Outcome: Equatable {
    case value(JSONValue)
    case refused(YAMLError.Code)
  }

  static let cases = SuiteCase.all.filter { $0.libyaml == .pass && !$0.error && $0.json != nil }
  static let secondDocuments: Set = [
    "35KP", "6XDY", "6ZKB", "9DXL", "9KAX", "JHB9", "KSS4", "L383", "PUW8", "RZT7", "U9NS",
  ]
  static let unknownTags: Set = [
    "2XXW", "5TYM", "6CK3", "6WLZ", "7FWL", "9WXW", "C4HZ", "CC74", "CUP7", "J7PZ", "M5C3", "P76L",
    "UGM3", "Z67P", "Z9M4",
  ]

  @Test func `the suite has 234 cases with a JSON form that libyaml reads`() {
    #expect(Self.cases.count == 234)
  }

  @Test(arguments: cases)
  func `a document has the value of its JSON form, or is refused by name`(
    suiteCase: SuiteCase
  ) throws {
    #expect(try Self.outcome(of: suiteCase) == Self.expected(suiteCase))
  }

  private static func outcome(of suiteCase: SuiteCase) throws -> Outcome {
    do throws(YAMLError) {
      return .value(
        JSONValue(try YAMLReader.read(Array(suiteCase.yaml.utf8), file: "in.yaml")))
    } catch {
      return .refused(error.code)
    }
  }

  private static func expected(_ suiteCase: SuiteCase) throws -> Outcome {
    if secondDocuments.contains(suiteCase.id) { return .refused(.secondDocument) }
    if unknownTags.contains(suiteCase.id) { return .refused(.tag) }
    let json = try #require(suiteCase.json)
    return .value(json.isEmpty ? .null : try JSONValue(json: json))
  }
}
