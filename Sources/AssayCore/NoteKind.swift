/// What notes have in common that say the same of the same member.
package struct NoteKind: Hashable, Sendable {
  package var rule: RuleID
  package var operation: String?
  package var part: Part
  /// The pointer with list indices as `*`, else the field.
  package var place: String

  package init(rule: RuleID, operation: String?, part: Part, place: String) {
    self.rule = rule
    self.operation = operation
    self.part = part
    self.place = place
  }
}
