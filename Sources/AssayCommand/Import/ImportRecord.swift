import AssayCore
import AssaySpec

/// What an import wrote into a folder, so that the next one knows which files nobody changed since.
///
/// It is kept in the folder as a hidden file: a checksum and a name in each line. Without it every
/// file counts as one that a person wrote.
struct ImportRecord: Sendable {
  static let name = ".assay-import"

  private var checksums: [String: UInt64] = [:]

  init(_ files: [SpecFile]) {
    for file in files { checksums[file.name] = Self.checksum(Array(file.text.utf8)) }
  }

  /// The record of a folder; an empty one where it has none that can be read.
  init(folder: String) {
    guard let bytes = try? FileSystem.read("\(folder)/\(Self.name)", limit: 16 << 20) else {
      return
    }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let checksum = UInt64(parts[0], radix: 16) else { continue }
      checksums[String(parts[1])] = checksum
    }
  }

  /// Whether the file of that folder is what the import wrote, byte for byte.
  func isUnchanged(_ name: String, in folder: String) -> Bool {
    guard let checksum = checksums[name],
      let bytes = try? FileSystem.read("\(folder)/\(name)", limit: 64 << 20)
    else { return false }
    return checksum == Self.checksum(bytes)
  }

  var text: String {
    let lines = checksums.sorted { $0.key < $1.key }
      .map { "\(String($0.value, radix: 16)) \($0.key)\n" }
    return """
      # What `assay import` wrote: it removes none of these files once somebody changed it.

      """ + lines.joined()
  }

  /// FNV-1a of 64 bits: nobody is kept out by it, it only tells whether a file was changed.
  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
