import AssayTestSupport
import Testing

@Suite(.enabled(if: SharedSuites.arePresent, Comment(rawValue: SharedSuites.absence)))
struct KnownFailureTests {
  @Test func `every known failure is of a case that there is`() throws {
    let lines = Set(
      try KnownFailures.listed.get().lines.map { "\($0.suite) \($0.id)" })
    let cases = Set(
      (try SmithySuite.all.get().cases + (try BotocoreSuite.all.get().cases)).map {
        "\($0.suite) \($0.id)"
      })
    #expect(lines.subtracting(cases) == [])
  }
}
