import AssayEngine
import AssayLive
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct DriverTests {
  private static let hello = #"echo '{"sdk": "lampkit", "version": "1.2"}'; "#
  /// Answers each task with the id that it has.
  private static let answering = #"""
    while read -r task; do
      id=${task#*'"id":"'}; id=${id%%'"'*}
    """#

  /// What came of each task.
  private static func drive(
    _ command: String, tasks count: Int = 2, seconds: Int = 10
  ) async throws -> (hello: DriverHello, answers: [String]) {
    let tasks = (1...count).map {
      DriverTask(
        id: "\($0)", endpoint: "http://127.0.0.1:1", region: "eu-north-1",
        service: "lantern-keeper", operation: "GetLantern",
        input: .object([("Name", .string("a-1"))]))
    }
    var answers: [String] = []
    let hello = try await Driver(command: command, seconds: seconds).run(tasks) { task, answer in
      switch answer {
      case .success(let answer): answers.append("\(task.id) \(answer.result)")
      case .failure(let error): answers.append("\(task.id) \(error.message)")
      }
    }
    return (hello, answers)
  }

  @Test func `a task is one line`() {
    let task = DriverTask(
      id: "1", endpoint: "http://h", region: "r", service: "s", operation: "O",
      input: .object([("Text", .string("a\nb"))]))
    #expect(
      task.line
        == #"{"id":"1","endpoint":"http://h","region":"r","service":"s","operation":"O","input":{"Text":"a\nb"}}"#
    )
  }

  @Test func `each task is answered by the driver that greeted`() async throws {
    let driven = try await Self.drive(
      Self.hello + Self.answering
        + #" echo "{\"id\": \"$id\", \"error\": {\"type\": \"T$id\"}}"; done"#)
    #expect(driven.hello == DriverHello(sdk: "lampkit", version: "1.2"))
    #expect(driven.answers.map { $0.contains("T1") } == [true, false])
    #expect(driven.answers.map { $0.contains("T2") } == [false, true])
  }

  @Test(arguments: [
    ("read -r task; echo broken >&2; exit 7", "the driver ended (exited(7)): broken"),
    ("read -r task; kill -9 $$", "the driver ended (signaled(9))"),
    (
      "read -r task; echo oops; read -r more",
      "the driver must write a JSON object a line, got `oops`"
    ),
    (
      #"read -r task; echo '{"id": "9", "value": {}}'; read -r more"#,
      "not an answer: its `id` is not that of the task"
    ),
    (
      #"read -r task; echo '{"id": "1"}'; read -r more"#,
      "not an answer: it has neither `value` nor `error`"
    ),
  ])
  func `a driver that fails is started again for the next task`(
    rest: String, message: String
  ) async throws {
    let driven = try await Self.drive(Self.hello + rest)
    #expect(driven.answers.count == 2)
    #expect(driven.answers.allSatisfy { $0.contains(message) }, "\(driven.answers)")
  }

  @Test func `a driver that hangs is ended with all it has started`() async throws {
    let driven = try await Self.drive(
      Self.hello + "read -r task; sleep 600 & sleep 600", tasks: 1, seconds: 1)
    #expect(driven.answers == ["1 no answer of the driver in 1 s"])
  }

  @Test(arguments: [
    ("exit 3", "the driver ended (exited(3))"),
    (
      "no-such-command-of-lampkit",
      ": no-such-command-of-lampkit: not found"
    ),
    (
      "echo hello",
      #"the first line of the driver must be {"sdk": "…", "version": "…"}, got `hello`"#
    ),
  ])
  func `a driver that does not greet ends the drive`(
    command: String, message: String
  ) async throws {
    let error = await #expect(throws: DriverError.self) { try await Self.drive(command) }
    #expect(error?.message.hasSuffix(message) == true, "\(error?.message ?? "")")
  }
}
