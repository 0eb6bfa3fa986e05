package import AssayCore
import AssayEngine
import AssaySpec

/// Judges exchanges of one service by its contract.
///
/// Owns a machine and its scratch space: make one a task. The compiled contract is shared.
package struct Validator: Sendable {
  /// How the operation of an exchange was found.
  package enum Dispatch: Sendable {
    /// `X-Amz-Target` named it.
    case target
    /// The last segment of the URL's path named it.
    case path
    /// The user did.
    case user
  }

  /// The outcome of an answer that is no error.
  static let success = "success"

  package let compiled: CompiledContract
  /// The operation of the last exchange: recordings repeat themselves.
  private var last: CompiledOperation?
  /// Its name as it was asked for: comparing that with itself costs two words.
  private var lastName = ""
  let profile: Profile
  /// The most bytes that a compressed body may inflate to.
  let bodyLimit: Int
  var machine = Machine()
  /// What the last request's body held, for echoes.
  var requestCaptures: [Capture] = []
  /// The notes that were explained so far.
  var notes: NoteMemory
  /// Whether exchanges of which there is nothing to tell are only counted.
  let isQuiet: Bool
  var quiet = QuietCounts()

  /// - Parameters:
  ///   - explainedNotes: how many notes of a kind are explained; later ones are only counted where
  ///     nothing else was found. Nil explains all.
  ///   - isQuiet: whether exchanges that conform, and without a note to tell, are only counted.
  package init(
    _ compiled: CompiledContract, profile: Profile = .service, bodyLimit: Int = 64 << 20,
    explainedNotes: Int? = nil, isQuiet: Bool = false
  ) {
    self.compiled = compiled
    self.profile = profile
    self.bodyLimit = bodyLimit
    self.isQuiet = isQuiet
    notes = NoteMemory(limit: explainedNotes)
  }

  /// Adds what was only counted to a summary and counts from 0 again.
  package mutating func drain(into summary: inout Summary) {
    quiet.drain(into: &summary)
    notes.drain(into: &summary)
  }

  /// Judges one exchange of a known operation; nil where it was only counted.
  ///
  /// An exchange without a response or a status is skipped with the reason.
  ///
  /// - Parameter headers: those of the request, if there is one.
  package mutating func judge(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex?, operation name: String,
    dispatch: Dispatch, at location: () -> Location
  ) -> Judgement? {
    let operation: CompiledOperation
    switch find(name) {
    case .operation(let found): operation = found
    case .nothing(let reason): return judgement(of: name, at: location, skipped: reason)
    }
    guard exchange.response != nil else {
      return judgement(of: name, at: location, skipped: .noResponse)
    }
    guard let status = exchange.response?.status else {
      return judgement(of: name, at: location, skipped: .noStatus)
    }
    let setting = Setting(source: exchange.source, profile: profile)
    guard 200...599 ~= status else {
      return judgement(of: name, at: location, findings: [StatusInvalid.finding(status, setting)])
    }
    machine.seesTemplates = exchange.source == .recorded
    let found = judge(exchange, headers, status, operation, dispatch, setting)
    return told(found, operation, at: location)
  }

  /// What was found on an exchange, as a report wants it; nil where it was only counted.
  mutating func told(
    _ found: JudgedExchange, _ operation: CompiledOperation, at location: () -> Location
  ) -> Judgement? {
    if isQuiet, found.outcome.isModeled, found.findings.isEmpty, found.unjudged.isEmpty {
      quiet.add(operation, found.outcome.error)
      return nil
    }
    var judgement = judgement(of: operation.name, at: location, findings: found.findings)
    judgement.outcome = found.outcome.name
    judgement.isOutcomeModeled = found.outcome.isModeled
    judgement.unjudged = found.unjudged
    return judgement
  }

  func judgement(
    of operation: String, at location: () -> Location, skipped: SkipReason? = nil,
    findings: [Finding] = []
  ) -> Judgement {
    Judgement(
      location: location(), service: compiled.contract.service.id, operation: operation,
      skipped: skipped, findings: findings)
  }

  /// An operation, or why nothing is judged by it.
  enum Found {
    case operation(CompiledOperation)
    case nothing(SkipReason)
  }

  mutating func find(_ name: String) -> Found {
    if let last, lastName == name { return .operation(last) }
    do throws(CompileError) {
      guard let operation = try compiled.operation(named: name) else { return .nothing(.notInSpec) }
      last = operation
      lastName = name
      return .operation(operation)
    } catch {
      return .nothing(.notCompiled)
    }
  }

  private mutating func judge(
    _ exchange: borrowing Exchange, _ request: HeaderIndex?, _ status: Int,
    _ operation: CompiledOperation, _ dispatch: Dispatch, _ setting: Setting
  ) -> JudgedExchange {
    let ignoresType = isSampleCall(exchange, request, dispatch)
    var asked = JudgedPart()
    let requestText = judgeRequest(
      exchange, request, operation, ignoresType: ignoresType, setting, &asked)
    if dispatch == .path {
      asked.findings.append(PathDispatch.finding(operation.name, setting))
    }
    let answer = Answer(
      body: exchange.response?.body ?? .unrecorded, status: status,
      headers: HeaderIndex(
        exchange.response?.headers ?? [], in: exchange.storage.bytes.span),
      ignoresType: ignoresType)
    var answered = JudgedPart()
    var outcome = Outcome.success
    if status < 300 {
      judgeSuccess(exchange, answer, operation, setting, requestText, &answered)
    } else {
      outcome = judgeError(exchange, answer, operation, setting, &answered)
    }
    if Refusal.isRefusal(status: status, outcome: outcome.name) {
      for index in asked.findings.indices { asked.findings[index].level = .note }
    }
    return JudgedExchange(outcome, asked, answered)
  }

  /// Whether the request was sent as AWS's own sample collections do: no target, plain JSON.
  private func isSampleCall(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex?, _ dispatch: Dispatch
  ) -> Bool {
    guard dispatch == .path, let type = headers?.contentType else { return false }
    return exchange.text(type).prefix { $0 != ";" }.trimmingSpaces.lowercased()
      == "application/json"
  }
}

/// The response of an exchange and what was found out about it at once.
struct Answer {
  var body: Body
  var status: Int
  var headers: HeaderIndex
  /// Whether content types are not looked at.
  var ignoresType: Bool
}
