import AssayEngine
import AssaySpec
import AssayValidator

/// Every modelled error, in each form that it may have on the wire.
enum ErrorScenarios {
  static func all(_ source: ScenarioSource) -> [Scenario] {
    source.errors.flatMap { error in
      variants(of: error, source) + forms(of: error, source) + statuses(of: error, source)
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
        "\(ConformingScenarios.summary(of: variant)), as AWS's SDKs expect it", outcome,
        variant: variant)
    }
  }

  /// Where the name of the error stands, and how it is written.
  private static func forms(of error: ErrorShape, _ source: ScenarioSource) -> [Scenario] {
    let (name, binding) = (error.name, source.binding)
    let written = binding.writtenErrorMember
    let namespaced = "com.amazonaws.\(ScenarioName.segment(source.contract.service.id))#\(name)"
    let uri = "\(name):http://internal.amazon.com/coral/com.amazonaws.service/"
    var forms: [(String, String, @Sendable (inout Draft) -> Void)] = []
    if !source.models(written, in: error) {
      forms += [
        ("type-bare", "`\(written)` is the name alone", { $0.rename(to: name, binding) }),
        (
          "type-namespaced", "`\(written)` is the name behind a namespace and `#`",
          { $0.rename(to: namespaced, binding) }
        ),
        (
          "type-uri-suffix", "`\(written)` is the name before a colon and a URI",
          { $0.rename(to: uri, binding) }
        ),
      ]
    }
    let others = binding.errorMembers.map(\.name).filter { $0 != written }
    forms += others.filter { !source.models($0, in: error) }.map { other in
      (
        ScenarioName.segment(other), "the body names the error by `\(other)` alone",
        { $0.rename(to: name, binding, in: other) }
      )
    }
    forms += headerForms(of: error, uri: uri, namespaced: namespaced, source)
    return forms.map { form, summary, change in
      Scenario("error/\(name)/\(form)", .error, summary, .error(name), change)
    }
  }

  private static func headerForms(
    of error: ErrorShape, uri: String, namespaced: String, _ source: ScenarioSource
  ) -> [(String, String, @Sendable (inout Draft) -> Void)] {
    guard let field = source.binding.errorField?.text else { return [] }
    let (name, binding) = (error.name, source.binding)
    let values = [
      ("header", "the name alone", name),
      ("header-namespaced", "the name behind a namespace and `#`", namespaced),
      ("header-uri-suffix", "the name before a colon and a URI", uri),
    ]
    let forms: [(String, String, @Sendable (inout Draft) -> Void)] = values.map {
      form, words, value in
      (
        form, "`\(field)` is \(words), and the body names no error",
        {
          $0.rename(to: nil, binding)
          $0.message.set(field, value)
        }
      )
    }
    guard error.members.allSatisfy({ !$0.isRequired }) else { return forms }
    return forms + [
      (
        "header-empty-body", "`\(field)` names the error and the body is empty",
        {
          $0.message.set(field, name)
          $0.message.body = .bytes([])
        }
      )
    ]
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
    let names = [("ExpiredTokenException", 400), ("InternalFailure", 500)]
    return names.filter { source.contract.errors[$0.0] == nil }.map { name, status in
      Scenario(
        "error/common/\(name)", .error, "an error common to all services, which no model has"
      ) { draft in
        draft.status = status
        draft.message.body = .json(
          .object([
            (source.binding.writtenErrorMember, .string(name)), ("message", .string("try again")),
          ]))
      }
    }
  }

  static let queryField = "x-amzn-query-error"
}

extension ScenarioSource {
  /// Whether a member of that name is modelled, so that it cannot name the error.
  fileprivate func models(_ name: String, in error: ErrorShape) -> Bool {
    error.members.contains { $0.name.lowercased() == name.lowercased() }
  }
}

extension Draft {
  /// The body of an error with that name in a member, or with nil with none.
  fileprivate mutating func rename(
    to name: String?, _ binding: ProtocolBinding, in member: String? = nil
  ) {
    change { body in
      let others = (body.object ?? []).filter { $0.name != binding.writtenErrorMember }
      let carrier = name.map { (member ?? binding.writtenErrorMember, JSONNode.string($0)) }
      return .object([carrier].compactMap { $0 } + others)
    }
  }
}
