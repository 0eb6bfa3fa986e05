import AssayTestSupport
import AssayTraffic
import Foundation
import Testing

@testable import AssayCommand
@testable import AssayConsole

@Suite(.timeLimit(.minutes(10))) struct ProgressTests {
  private static let clearing = "\r\u{1B}[K"

  /// Runs the tool for more than a second with its standard error on a terminal; answers what came
  /// there.
  private func shown(_ environment: [String: String]) async throws -> String {
    let terminal = try PseudoTerminal()
    let specs = SharedSuites.packageRoot.appending(path: "specs").path
    let tool = try RunningTool(
      ["check", "-", "--format", "json", "--spec", specs, "--bodies", "GetResourceSnapshotJob"],
      environment: environment, errors: terminal.inner)
    try tool.feed("{}\n")
    try await Task.sleep(for: .milliseconds(1_200))
    try tool.feed("{}\n")
    try tool.feed("{}\n")
    try tool.closeInput()
    #expect(try tool.finish().result.output.contains(#""checked":3"#))
    return try terminal.received()
  }

  @Test func `a run of more than a second shows a line, and erases it`() async throws {
    let text = try await shown(["TERM": "xterm"])
    #expect(text.hasPrefix(Self.clearing + "standard input  2 exchanges  0.0 MB/s"))
    #expect(text.hasSuffix(Self.clearing))
  }

  @Test(arguments: [["TERM": "dumb"], [:]])
  func `a terminal that cannot erase shows nothing`(_ environment: [String: String]) async throws {
    #expect(try await shown(environment) == "")
  }

  @Test func `what is no terminal shows nothing`() throws {
    let file = try OutputFile(path: "/dev/null")
    let progress = Progress(on: file, monitor: .init(), environment: ["TERM": "xterm"])
    #expect(progress == nil)
  }
}

/// A terminal without a screen.
private struct PseudoTerminal {
  /// What a program takes for its terminal.
  let inner: FileHandle
  private let outer: FileHandle

  init() throws {
    var (outer, inner): (Int32, Int32) = (-1, -1)
    // Both numbers are local; the other arguments ask for what is usual.
    try #require(unsafe openpty(&outer, &inner, nil, nil, nil) == 0)
    self.outer = FileHandle(fileDescriptor: outer, closeOnDealloc: true)
    self.inner = FileHandle(fileDescriptor: inner, closeOnDealloc: true)
  }

  /// All that was written so far.
  func received() throws -> String {
    _ = fcntl(outer.fileDescriptor, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    // `read` writes at most `count` bytes to the array, which lives for the time of the call.
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(outer.fileDescriptor, $0.baseAddress, $0.count)
    }
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}
