import AssayConsole
import AssayCore
import AssayLive

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Behaviour cards in files.
enum CardFile {
  static func read(_ path: String) throws(CommandFailure) -> BehaviourCard {
    let name = "`\(Escaping.show(path, limit: 1000))`"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("cannot read \(name)")
    }
    do throws(CardError) {
      return try BehaviourCard(text: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CommandFailure("\(name) is no behaviour card of `assay drive`: \(error.reason)")
    }
  }

  static func write(_ card: BehaviourCard, to path: String) throws(CommandFailure) {
    let file = try OutputFile(path: path)
    try file.send(line: card.text)
    try file.finish()
  }
}
