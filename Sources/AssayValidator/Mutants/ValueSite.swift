import AssayCore
import AssayEngine
import AssaySpec

/// One value in a body of a good exchange, to be mutated.
struct ValueSite: Sendable {
  /// What a value stands in.
  enum Owner: Sendable {
    /// It is the body.
    case message
    case structure(Member)
    case union(Member)
    /// A list or map; `isSparse` as the shape has it.
    case collection(isSparse: Bool?)
    /// It is a key of the map at the path.
    case key
  }

  let message: MessageSite
  let owner: Owner
  let path: [JSONStep]
  let target: SampleTarget
  let value: JSONNode
  /// Where findings say it is: names that are sensitive are masked, as nothing shows them.
  let shownPointer: String
  /// Whether its text is never shown.
  let isSensitive: Bool
  /// The spec's exceptions for this shape and member.
  let levels: [RuleID: LevelException]

  var kind: Shape.Kind { target.shape.kind }

  var part: Part { message.part }

  var pointer: String { target.pointer }

  /// The member of a structure that it is the value of.
  var member: Member? {
    if case .structure(let member) = owner { member } else { nil }
  }

  var isRequired: Bool { member?.isRequired ?? false }

  /// Whether it is one of a pair that must be equal, of request and response.
  var isEcho: Bool {
    guard path.count == 1, let name = member?.name else { return false }
    return part == .request
      ? message.frame.operation.output.contains { $0.echo == name } : member?.echo != nil
  }

  /// A mutant that has another value here, or with nil none.
  ///
  /// - Parameters:
  ///   - levels: other ones than the rule's own.
  ///   - segment: the member or item of this value that the finding is about.
  func attempt(
    _ what: String, _ rule: RuleID, levels: Rule.Levels? = nil, at segment: String? = nil,
    _ value: JSONNode?
  ) -> MutationAttempt {
    let exception = self.levels[rule].map { Rule.Levels($0.level) }
    let inner = segment ?? (isKey ? value?.string : nil)
    let attempt = message.attempt(
      "", rule, levels: exception ?? levels,
      pointer: shownPointer + (inner.map { "/" + shown($0) } ?? "")
    ) { exchange in
      guard let body = exchange[part].body.node else { return }
      exchange[part].body = .json(
        isKey
          ? body.renaming(self.value.string ?? "", to: value?.string ?? "", at: path[...])
          : body.replacing(path[...], with: value))
    }
    return named(what, attempt)
  }

  private var isKey: Bool { if case .key = owner { true } else { false } }

  /// A name in this value as a segment of a finding's pointer.
  private func shown(_ name: String) -> String {
    hidesNames ? Redaction.mask(member: name) : Locator.escaped(name)
  }

  /// Whether names in it are keys that are never shown.
  private var hidesNames: Bool {
    if isKey { return isSensitive }
    guard case .map(let key, _, _) = kind else { return false }
    return isSensitive || message.frame.contract.shape(named: key)?.isSensitive == true
  }

  func notMade(_ what: String, _ reason: String) -> MutationAttempt {
    named(what, message.notMade("", reason))
  }

  /// The levels of a constraint: an imported one is a weaker ground in a response.
  func levels(of kind: Constraints.Kind) -> Rule.Levels? {
    part == .response && target.constraints.imported.contains(kind)
      ? .init(.warning, isStrict: true) : nil
  }

  private func named(_ what: String, _ attempt: MutationAttempt) -> MutationAttempt {
    let name = "\(message.label)\(pointer)\(isKey ? " key" : ""): \(what)"
    switch attempt {
    case .notMade(let other): return .notMade(NotMutated(name: name, reason: other.reason))
    case .made(let mutant):
      return .made(
        Mutant(
          name: name, rule: mutant.rule, level: mutant.level, part: mutant.part,
          pointer: mutant.pointer, outcome: mutant.outcome, exchange: mutant.exchange))
    }
  }
}
