import ArgumentParser
import AssayConsole

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A command as the argument parser describes it.
struct CommandInfo: Decodable, Sendable {
  struct Argument: Decodable, Sendable {
    struct Name: Decodable, Sendable {
      var kind: String
      var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var allValues: [String]?
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool
  var arguments: [Argument]?
  var subcommands: [CommandInfo]?

  /// The commands of this tool, without `help`, which the parser adds.
  static func root() throws(CommandFailure) -> Self {
    do {
      var root = try JSONDecoder().decode(Description.self, from: Data(described.utf8)).command
      root.subcommands?.removeAll { $0.commandName == "help" || !$0.shouldDisplay }
      return root
    } catch {
      throw CommandFailure("the parser's description of the commands cannot be read")
    }
  }

  private struct Description: Decodable, Sendable {
    var command: CommandInfo
  }

  /// The parser answers this option with an error that carries the description.
  private static var described: String {
    do {
      _ = try RootCommand.parseAsRoot(["--experimental-dump-help"])
      return ""
    } catch {
      return RootCommand.fullMessage(for: error)
    }
  }
}

extension CommandInfo.Argument {
  /// `-h, --help`, `--spec <dir>`, `<path>`.
  var synopsis: String {
    let value = valueName.map { "<\($0)>" } ?? ""
    guard let names, kind != "positional" else { return value }
    let spelled = names.map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
    return kind == "option" ? "\(spelled) \(value)" : spelled
  }

  /// What the help says: abstract, values and default.
  var explanation: String {
    var facts: [String] = []
    if let allValues { facts.append("values: " + allValues.joined(separator: ", ")) }
    if let defaultValue { facts.append("default: " + defaultValue) }
    let suffix = facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
    return (abstract ?? "") + suffix
  }
}
