import ArgumentParser
import AssayConsole
import AssayCore
import AssayValidator

/// `assay rules`: the catalogue, or the page of one rule.
struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List all rules, or explain one.",
    discussion: """
      A rule's id is stable: it is the name of the rule in every report and in the `levels` of a \
      spec. Its page says what must hold, why it matters, what passes, what fails, and on what \
      ground.

      EXAMPLES
        assay rules
        assay rules shape/required-missing

      Exits 0, or 2 if there is no such rule.
      """)

  @Argument(
    help: ArgumentHelp("The rule to explain. (default: list all)", valueName: "id"),
    completion: .list(RuleID.all.map(\.rawValue)))
  var id: String?

  mutating func execute() throws(CommandFailure) -> AssayCore.ExitCode {
    guard let id else {
      try OutputFile.standardOutput.send(line: Self.list)
      return .passed
    }
    guard let rule = Rule.named(RuleID(id)) else {
      let meant = RuleID.meant(by: id).map { ": did you mean `\($0)`?" }
      let advice = meant ?? ": `assay rules` lists them all"
      throw CommandFailure("there is no rule `\(Escaping.show(id))`\(advice)")
    }
    try OutputFile.standardOutput.send(line: RulePage(rule).text)
    return .passed
  }

  /// Id, levels and demand of every rule, in the order of the catalogue.
  private static var list: String {
    let width = Rule.all.map(\.id.rawValue.count).max() ?? 0
    return Rule.all.map { rule in
      let id = rule.id.rawValue
      let padding = String(repeating: " ", count: width - id.count + 2)
      return "\(id)\(padding)\(rule.levels.words)\n    \(rule.demand)"
    }.joined(separator: "\n")
  }
}
