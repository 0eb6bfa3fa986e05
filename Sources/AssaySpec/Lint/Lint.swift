/// What the format's table cannot say: names, limits and rules across a whole folder.
enum Lint {
  /// One thing to check; the order of the list does not show.
  private typealias Check = (LintSubject, inout Diagnostics) -> Void
  private typealias SiteCheck = (ConstraintSite, inout Diagnostics) -> Void

  static func check(_ draft: Draft, _ diagnostics: inout Diagnostics) {
    let checks: [Check] = [
      DanglingNames.check, DuplicateValues.check, EchoTargets.check, EndlessShapes.check,
      HostPrefixes.check, MapKeys.check, MisplacedConstraints.check, OrderTargets.check,
      ServiceCount.check, ServiceTarget.check,
    ]
    let subject = LintSubject(draft)
    for check in checks {
      check(subject, &diagnostics)
    }
    let siteChecks: [SiteCheck] = [
      ImpossibleLimits.check, LevelExceptions.check, MisplacedConstraints.check, Patterns.check,
    ]
    subject.forEachConstraintSite { site in
      for check in siteChecks {
        check(site, &diagnostics)
      }
    }
  }
}
