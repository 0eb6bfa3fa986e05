import AssayEngine
import AssayLive
import AssayValidator
import Testing

/// What a correct client must return.
struct ExpectationTests {
  private static func reply(
    _ scenario: String, of operation: String = "GetResourceSnapshotJob", to request: JSONNode? = nil
  ) throws -> ScenarioBook.Reply {
    let trial = try #require(try ScenarioTrial.all().first { $0.operation == operation })
    let book = try trial.book()
    return book.reply(
      try #require(book[scenario]), to: request ?? book.request, ScenarioBook.stamp)
  }

  @Test(arguments: [
    "conforming", "oddity/chunked", "oddity/gzip", "oddity/white-space", "oddity/escaped-text",
    "oddity/unknown-member", "oddity/type-in-success", "oddity/lower-case-fields",
  ])
  func `whatever the form on the wire the value is that of the plain answer`(
    _ scenario: String
  ) throws {
    guard case .value(let value) = try Self.reply(scenario).expectation,
      case .value(let plain) = try Self.reply("conforming").expectation
    else {
      Issue.record("no value is expected")
      return
    }
    #expect(value.text == plain.text)
    #expect(value["CreatedAt"]?.string == "2026-03-09T08:30:00Z")
  }

  @Test func `a null means absent`() throws {
    guard case .value(let value) = try Self.reply("oddity/null-optional").expectation else {
      Issue.record("no value is expected")
      return
    }
    #expect(value.object?.map(\.name) == ["Catalog", "Id"])
  }

  @Test(arguments: [
    ("error/ThrottlingException", 400), ("error/ThrottlingException/type-bare", 400),
    ("error/ThrottlingException/type-namespaced", 400), ("error/ThrottlingException/code", 400),
    ("error/ThrottlingException/header-uri-suffix", 400),
    ("error/ThrottlingException/status-429", 429),
    ("error/ThrottlingException/message-in-other-case", 400),
  ])
  func `whatever form an error has, its name, text and status are expected`(
    _ scenario: String, _ status: Int
  ) throws {
    guard case .error(let error) = try Self.reply(scenario).expectation else {
      Issue.record("no error is expected")
      return
    }
    #expect(error.type == "ThrottlingException")
    #expect(error.message == "Message")
    #expect(error.code == nil)
    #expect(error.status == status)
  }

  @Test func `the code of AWS Query names the error as well, where the service sends one`() throws {
    guard
      case .error(let error) = try Self.reply("error/QueueMissing", of: "SendBeacon").expectation,
      case .error(let bare) = try Self.reply(
        "error/QueueMissing/no-query-error", of: "SendBeacon"
      ).expectation
    else {
      Issue.record("no error is expected")
      return
    }
    #expect(error.isNamed("QueueMissing"))
    #expect(error.code.map { error.isNamed($0) && $0 != "QueueMissing" } == true)
    #expect(bare.code == "QueueMissing")
  }

  @Test func `a sensitive value is expected as it is, not masked`() throws {
    let trials = try ScenarioTrial.all()
    let texts = try trials.flatMap { trial -> [String] in
      let book = try trial.book()
      return book.conforming.compactMap { scenario in
        guard case .value(let value) = book.reply(scenario, to: nil, ScenarioBook.stamp).expectation
        else { return nil }
        return value.text
      }
    }
    #expect(texts.filter { $0.contains("<sensitive") } == [])
  }

  @Test(arguments: ["mutant/response/Status/number", "fault/html-200", "fault/no-answer"])
  func `an illegal success is to be refused, and any value for it is tolerance`(
    _ scenario: String
  ) throws {
    guard case .refusal(nil) = try Self.reply(scenario).expectation else {
      Issue.record("no refusal is expected")
      return
    }
  }

  @Test func `who returns the error of an illegal error has not noticed`() throws {
    let reply = try Self.reply("mutant/ThrottlingException/status-500")
    guard case .refusal(let error?) = reply.expectation else {
      Issue.record("no error is named")
      return
    }
    #expect(error.type == "ThrottlingException")
    #expect(reply.answer?.status == 500)
  }
}
