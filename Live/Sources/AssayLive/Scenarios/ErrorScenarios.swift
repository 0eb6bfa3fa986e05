import AssayEngine
import AssaySpec
import AssayValidator

/// Every modelled error, in each form that it may have on the wire.
enum ErrorScenarios {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    source.errors.flatMap { error in
      variants(of: error, source) + ErrorForms.all(of: error, source) + statuses(of: error, source)
        + messages(of: error, source) + codes(of: error, source)
    } + common(source)
  }

  private static func variants(
    of error: ErrorShape, _ source: ScenarioSource
  ) -> [Scenario] {
    let outcome = Sample.Outcome.error(error.name)
    return (0..<(source.samples[outcome]?.count ?? 0)).map { variant in
      Scenario(
        ConformingScenarios.name(of: variant, in: "error/\(error.name)"), .error,
        ConformingScenarios.summary(of: variant), outcome, variant: variant)
    }
  }

  /// The status of each authority.
  private static func statuses(of error: ErrorShape, _ source: ScenarioSource) -> [Scenario] {
    let statuses = ErrorStatuses(error, of: source.contract.service, source.binding)
    var seen: Set<Int> = []
    return (statuses.accepted ?? [statuses.first]).filter { seen.insert($0.status).inserted }.map {
      stated in
      Scenario(
        "error/\(error.name)/status-\(stated.status)", .error,
        "status \(stated.status), which \(stated.authority.words) gives", .error(error.name)
      ) { $0.status = stated.status }
    }
  }

  /// The text under the name in the other letter case, where it need not be under the modelled one.
  private static func messages(of error: ErrorShape, _ source: ScenarioSource) -> [Scenario] {
    let found = error.members.first { ["message", "Message"].contains($0.name) }
    guard let member = found, !member.isRequired else { return [] }
    let other = member.name == "Message" ? "message" : "Message"
    guard !error.members.contains(where: { $0.name == other }) else { return [] }
    return [
      Scenario(
        "error/\(error.name)/message-in-other-case", .error,
        "the text is in `\(other)`, and the model has `\(member.name)`", .error(error.name)
      ) { draft in
        draft.change { body in
          .object((body.object ?? []).map { ($0.name == member.name ? other : $0.name, $0.value) })
        }
      }
    ]
  }

  /// Without the code of AWS Query, of a service that sends one.
  private static func codes(of error: ErrorShape, _ source: ScenarioSource) -> [Scenario] {
    guard source.contract.service.isQueryCompatible else { return [] }
    return [
      Scenario(
        "error/\(error.name)/no-query-error", .error, "without `\(queryField)`",
        .error(error.name)
      ) { $0.message.set(queryField, nil) }
    ]
  }

  /// Errors that come before an operation is reached, in place of one of its own.
  private static func common(_ source: ScenarioSource) -> [Scenario] {
    guard source.samples[.success] != nil else { return [] }
    let names = [("ExpiredTokenException", 400), ("InternalFailure", 500)]
    return names.filter { source.contract.errors[$0.0] == nil }.map { name, status in
      Scenario(
        "error/common/\(name)", .error, "an error common to all services, which no model has"
      ) { draft in
        draft.status = status
        draft.message.set("Content-Type", source.binding.mediaType)
        draft.message.body = .json(
          .object([
            (source.binding.writtenErrorMember, .string(name)), ("message", .string("try again")),
          ]))
      }
    }
  }

  static let queryField = "x-amzn-query-error"
}
