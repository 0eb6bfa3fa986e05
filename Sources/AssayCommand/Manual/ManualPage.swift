/// A manual page in the macros of man(7).
///
/// A help text keeps its form: a line of capitals is a heading, indented lines stand as they are,
/// other lines flow.
struct ManualPage: Sendable {
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// - Parameter usages: one line for each subcommand.
  init(_ root: CommandInfo, usages: [String], version: String) {
    let name = root.commandName
    lines.append(#".TH \#(name.uppercased()) 1 "" "\#(name) \#(version)" "\#(name)""#)
    add(heading: "NAME", ".SH")
    lines.append(#"\#(name) \- \#(Self.escaped(root.abstract ?? ""))"#)
    add(heading: "SYNOPSIS", ".SH")
    lines.append(".nf")
    for usage in usages { add(line: usage) }
    lines.append(".fi")
    add(heading: "DESCRIPTION", ".SH")
    add(discussion: root.discussion, headings: ".SH")
    for command in root.subcommands ?? [] { add(command, in: name) }
  }

  private mutating func add(_ command: CommandInfo, in name: String) {
    add(heading: "\(name) \(command.commandName)".uppercased(), ".SH")
    add(line: command.abstract ?? "")
    lines.append(".PP")
    add(discussion: command.discussion, headings: ".SS")
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    add(heading: "OPTIONS", ".SS")
    for argument in arguments {
      lines.append(".TP")
      lines.append(".B " + Self.escaped(argument.synopsis))
      add(line: argument.explanation)
    }
  }

  private mutating func add(discussion: String?, headings macro: String) {
    var isLiteral = false
    for line in (discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.hasPrefix(" ")
      if isIndented != isLiteral { lines.append(isIndented ? ".nf" : ".fi") }
      isLiteral = isIndented
      if Self.isHeading(line) {
        dropParagraph()
        add(heading: String(line), macro)
      } else if line.isEmpty {
        lines.append(".PP")
      } else {
        add(line: String(line))
      }
    }
    if isLiteral { lines.append(".fi") }
    dropParagraph()
  }

  /// A heading begins a paragraph of its own.
  private mutating func dropParagraph() {
    if lines.last == ".PP" { lines.removeLast() }
  }

  private mutating func add(heading: String, _ macro: String) {
    lines.append("\(macro) \(Self.escaped(heading))")
  }

  private mutating func add(line: String) {
    lines.append(Self.escaped(line))
  }

  /// `EXAMPLES`, `EXIT CODES`.
  private static func isHeading(_ line: Substring) -> Bool {
    line.first?.isUppercase == true && line.allSatisfy { $0.isUppercase || $0 == " " }
  }

  /// A backslash begins an escape, a bare hyphen may become another dash, and a dot or an apostrophe
  /// at the start of a line begins a macro.
  private static func escaped(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": #"\e"#
      case "-": #"\-"#
      case "'": #"\(aq"#
      case "`": #"\(ga"#
      case "^": #"\(ha"#
      case "~": #"\(ti"#
      case "…": "..."
      default: String(character)
      }
    }.joined()
    return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
  }
}
