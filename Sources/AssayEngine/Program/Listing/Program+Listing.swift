/// What a listing calls a step: whoever compiled the program knows.
package struct StepTitle: Hashable, Sendable {
  /// The name of the member, or what else the value is.
  package var text: String
  /// What is known of the step beside the program; each is shown as it is.
  package var remarks: [String]

  package init(_ text: String, remarks: [String] = []) {
    self.text = text
    self.remarks = remarks
  }
}

extension Program {
  /// How much it holds: `3 steps, 1 structure, 2 captures`.
  package var listedSize: String {
    [(steps.count, "step"), (structures.count, "structure"), (captureCount, "capture")]
      .map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }

  /// The program as text to review: a line for every step, and one before the members of a structure.
  ///
  /// Nothing in it depends on the machine, nor on what else was compiled.
  package func listing(_ title: (_ step: Int) -> StepTitle) -> [String] {
    var lines: [String] = []
    var nextStructure = 0
    var endOfMembers = 0
    for step in 0...steps.count {
      while nextStructure < structures.count, structures[nextStructure].first <= step {
        let structure = structures[nextStructure]
        lines.append(Self.listedNumber("") + structure.listing(number: nextStructure))
        endOfMembers = Int(structure.first + structure.count)
        nextStructure += 1
      }
      guard step < steps.count else { break }
      lines.append(line(of: step, title(step), isMember: step < endOfMembers))
    }
    return lines
  }

  private func line(of number: Int, _ title: StepTitle, isMember: Bool) -> String {
    let step = steps[number]
    let fields =
      ["\(step.kind)/\(listedFastPath(of: step))"] + step.listedFlags
      + listedKey(of: step, named: names[number]) + listedRule(of: step) + title.remarks
    let name = Self.padded((isMember ? "  " : "") + title.text, to: 36)
    return Self.listedNumber("\(number)") + "\(name)  \(fields.joined(separator: "; "))"
  }

  private static func listedNumber(_ text: String) -> String {
    String(repeating: " ", count: max(0, 4 - text.count)) + text + "  "
  }

  /// A fixed width, whatever the other lines are: one member more changes no line but its own.
  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
