import AssayCore
import AssaySpec
import AssayTestSupport
import Foundation
import Testing

/// Whatever stands in a file, loading it ends, and ends with a contract or an error.
struct DamagedSpecTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: 0..<400)
  func `a spec with random bytes changed is a contract or an error`(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    var bytes = try Self.example()
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] = Self.replacement(&random)
    }
    try expectVerdict(bytes)
  }

  @Test(arguments: 0..<40)
  func `a spec that is cut off is a contract or an error`(part: Int) throws {
    let bytes = try Self.example()
    try expectVerdict(Array(bytes.prefix(bytes.count * part / 40)))
  }

  private func expectVerdict(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: folder.url.appending(path: "service.yaml"))
    let loaded = ContractLoader.load(folder: folder.path)
    let hasErrors = loaded.diagnostics.contains { $0.level == .error }
    #expect((loaded.contract == nil) == hasErrors)
    #expect(loaded.report.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  private static func example() throws -> [UInt8] {
    let path = "golden/lint/clean-every-shape/service.yaml"
    return Array(try Data(contentsOf: SharedSuites.packageRoot.appending(path: path)))
  }

  /// Bytes with a meaning in YAML more often than others.
  private static func replacement(_ random: inout Random) -> UInt8 {
    let special = Array("{}[]:,'\"\n\t #&*!|>%@`-?~0".utf8)
    return Bool.random(using: &random)
      ? special[Int.random(in: special.indices, using: &random)]
      : UInt8.random(in: 0...255, using: &random)
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
