import Assay
import AssayCore
import AssayTestSupport
import Foundation
import Testing

/// `golden/decode`: an exchange, and the line that says what its parts are decoded to.
@Suite(.tags(.golden))
struct GoldenDecodeTests {
  private static let isRecording = ProcessInfo.processInfo.environment["ASSAY_RECORD"] == "1"
  private static let root = SharedSuites.packageRoot.appending(path: "golden/decode")

  private static func names() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let names = files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    return try #require(names.isEmpty ? nil : names).sorted()
  }

  @Test(arguments: try names())
  func `decodes to exactly what is recorded`(_ name: String) async throws {
    let expected = Self.root.appending(path: name + ".decoded")
    let decoded = try await decode(name)
    if Self.isRecording { try decoded.write(to: expected, atomically: true, encoding: .utf8) }
    #expect(try decoded == String(contentsOf: expected, encoding: .utf8))
    #expect(!Self.isRecording, "recorded: read the difference, then run without ASSAY_RECORD")
  }

  private func decode(_ name: String) async throws -> String {
    let bytes = try Data(contentsOf: Self.root.appending(path: name + ".json"))
    let members = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    let spec = members?["spec"] as? String
    var decoder = RecordingDecoder(
      contracts: [try spec.map(Contracts.golden) ?? Contracts.snapshotJobs()],
      options: RecordingDecoder.Options(showsRequests: true))
    return try await decoder.entries(of: [UInt8](bytes), named: name).map { entry in
      entry.skipped.map { "skipped: \($0.rawValue)\n" } ?? entry.line + "\n"
    }.joined()
  }
}
