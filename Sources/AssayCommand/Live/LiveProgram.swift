import AssayConsole
import AssayCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program of live traffic.
enum LiveProgram {
  private static let name = "assay-live"

  /// Makes this process that program; returns never, unless it throws.
  static func become(
    running subcommand: LiveSubcommand, _ arguments: [String]
  ) throws(CommandFailure) -> Never {
    guard let path = places.first(where: { isProgram($0) }) else {
      throw CommandFailure(missing(subcommand))
    }
    run(path, [name, subcommand.name] + arguments)
    // strerror answers a text that stays valid until the next call of it.
    let reason = unsafe String(cString: strerror(errno))
    throw CommandFailure("cannot run `\(Escaping.show(path, limit: 1000))`: \(reason)")
  }

  /// Beside this program, and where `Scripts/assay` builds it, the best first.
  private static var places: [String] {
    [
      OwnExecutable.folder.map { "\($0)/\(name)" },
      OwnExecutable.package.map { "\($0)/Live/.build/release/\(name)" },
    ].compactMap { $0 }
  }

  private static func missing(_ subcommand: LiveSubcommand) -> String {
    let beside = "`\(name)` does this, and is not built: put it beside `assay`, or"
    guard let package = OwnExecutable.package else {
      return "\(beside) run `Scripts/assay \(subcommand.name)`, which builds it (some minutes)"
    }
    let script = Escaping.show("\(package)/Scripts/assay", limit: 1000)
    return "\(beside) run `\(script) \(subcommand.name)`, which builds it (some minutes)"
  }

  private static func isProgram(_ path: String) -> Bool {
    guard (try? FileSystem.entry(at: path))?.kind == .file else { return false }
    // The text is passed as a C string that outlives the call.
    return unsafe access(path, X_OK) == 0
  }

  /// Returns only where the system refuses.
  private static func run(_ path: String, _ arguments: [String]) {
    // The copies are never freed: this program ends now, one way or the other.
    var words = unsafe arguments.map { unsafe strdup($0) }
    unsafe words.append(nil)
    _ = unsafe execv(path, words)
  }
}
