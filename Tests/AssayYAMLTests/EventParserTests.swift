import AssayCore
import AssayTestSupport
import AssayYAML
import Testing

/// libyaml as it is: the recorded verdict must hold, so that an update of it shows.
@Suite(
  "yaml-test-suite",
  .enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct EventParserTests {
  @Test func `the suite has 402 cases`() {
    #expect(SuiteCase.all.count == 402)
  }

  @Test(arguments: SuiteCase.all)
  func `libyaml accepts and refuses as recorded`(suiteCase: SuiteCase) {
    #expect(Self.isAccepted(suiteCase.yaml) == suiteCase.isAccepted)
  }

  @Test(arguments: SuiteCase.all.filter { $0.libyaml == .pass && !$0.error })
  func `libyaml yields the events of the suite where recorded so`(suiteCase: SuiteCase) throws {
    #expect(try Self.events(of: suiteCase.yaml) == suiteCase.events)
  }

  @Test(arguments: SuiteCase.all.filter { $0.libyaml == .differentEvents })
  func `libyaml yields other events where recorded so`(suiteCase: SuiteCase) throws {
    #expect(try Self.events(of: suiteCase.yaml) != suiteCase.events)
  }

  private static func isAccepted(_ text: String) -> Bool {
    do {
      _ = try events(of: text)
      return true
    } catch {
      return false
    }
  }

  private static func events(of text: String) throws(YAMLError) -> [String] {
    var parser = EventParser(Array(text.utf8), file: "in.yaml")
    var events: [String] = []
    var text: [UInt8] = []
    while let event = try parser.next(&text) {
      events.append(event.notation(text))
    }
    return events
  }
}
