/// What the format's table cannot say: names, limits and rules across a whole folder.
enum Lint {
  /// One thing to check; the order of the list does not show.
  private typealias Check = (LintSubject, inout Diagnostics) -> Void

  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    let checks: [Check] = [
      DanglingNames.check, DuplicateValues.check, EchoTargets.check, EndlessShapes.check,
      HostPrefixes.check, ImpossibleLimits.check, LevelExceptions.check, MapKeys.check,
      MisplacedConstraints.check, OrderTargets.check, Patterns.check, ServiceCount.check,
      ServiceTarget.check,
    ]
    let subject = LintSubject(draft)
    for check in checks {
      check(subject, &diagnostics)
    }
    // A shape whose name is mistyped where it is used would look unused.
    if !diagnostics.hasErrors { UnusedShapes.check(subject, &diagnostics) }
  }
}
