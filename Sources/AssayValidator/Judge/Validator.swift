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
  /// The operation that was last asked for: recordings repeat themselves.
  private var last: CompiledOperation?
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
  private var responseFields = FieldMemory()

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

  /// The operation of that name, ready to judge.
  package mutating func operation(named name: String) throws(NotJudged) -> CompiledOperation {
    if let last, last.name == name { return last }
    let operation: CompiledOperation?
    do throws(CompileError) {
      operation = try compiled.operation(named: name)
    } catch {
      throw NotJudged(reason: .notCompiled)
    }
    guard let operation else { throw NotJudged(reason: .notInSpec) }
    last = operation
    return operation
  }

  /// Judges one exchange of an operation and appends what there is to tell.
  ///
  /// An exchange without a response or a status is skipped with the reason.
  ///
  /// - Parameter headers: those of the request; none where there is no request.
  package mutating func judge(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex, _ operation: CompiledOperation,
    dispatch: Dispatch, into judgements: inout [Judgement], at location: () -> Location
  ) {
    guard let response = exchange.response else {
      return judgements.append(skipped(.noResponse, operation: operation.name, at: location))
    }
    guard let status = response.status else {
      return judgements.append(skipped(.noStatus, operation: operation.name, at: location))
    }
    let setting = Setting(source: exchange.source, profile: profile)
    guard 200...599 ~= status else {
      return judgements.append(
        Judgement(
          location: location(), service: compiled.contract.service.id, operation: operation.name,
          findings: [StatusInvalid.finding(status, setting)]))
    }
    machine.seesTemplates = setting.isRecorded
    let judged = judge(exchange, headers, response, status, operation, dispatch, setting)
    tell(judged, operation, into: &judgements, at: location)
  }

  /// Appends what was found on an exchange, as a report wants it, or only counts it.
  mutating func tell(
    _ judged: borrowing JudgedExchange, _ operation: CompiledOperation,
    into judgements: inout [Judgement], at location: () -> Location
  ) {
    if isQuiet, judged.isPlain {
      quiet.add(operation, judged.outcome)
    } else {
      judgements.append(judgement(judged, operation, at: location))
    }
  }

  @inline(never)
  private func judgement(
    _ judged: borrowing JudgedExchange, _ operation: CompiledOperation, at location: () -> Location
  ) -> Judgement {
    var judgement = Judgement(
      location: location(), service: compiled.contract.service.id, operation: operation.name,
      outcome: judged.outcome.name, findings: judged.findings)
    judgement.isOutcomeModeled = judged.outcome.isModeled
    judgement.unjudged = judged.unjudged
    return judgement
  }

  /// What is told of an exchange that is not judged.
  package func skipped(
    _ reason: SkipReason, operation: String, at location: () -> Location
  ) -> Judgement {
    Judgement(
      location: location(), service: compiled.contract.service.id, operation: operation,
      skipped: reason)
  }

  /// The route of an exchange: its request, then its answer as the status says.
  private mutating func judge(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex, _ response: Exchange.Response,
    _ status: Int, _ operation: CompiledOperation, _ dispatch: Dispatch, _ setting: Setting
  ) -> JudgedExchange {
    let ignoresType = isSampleCall(exchange, headers, dispatch)
    var judged = JudgedExchange()
    let sent = HTTPMessage(
      .request, headers, exchange.requestBody, of: exchange, limit: bodyLimit,
      ignoresType: ignoresType)
    judgeRequest(exchange, sent, operation, setting, &judged.request)
    if dispatch == .path {
      judged.request.findings.append(PathDispatch.finding(operation.name, setting))
    }
    let answer = HTTPMessage(
      .response, responseFields.index(response.headers, of: exchange), response.body, of: exchange,
      limit: bodyLimit, ignoresType: ignoresType)
    if status < 300 {
      judgeSuccess(exchange, answer, status, operation, setting, sent: sent.body, &judged.response)
    } else {
      judged.outcome = judgeError(
        exchange, answer, status, operation, setting, &judged.response)
    }
    if !judged.request.findings.isEmpty,
      Refusal.isRefusal(status: status, outcome: judged.outcome.name)
    {
      for index in judged.request.findings.indices {
        judged.request.findings[index].level = .note
      }
    }
    return judged
  }

  /// Whether the request was sent as AWS's own sample collections do: no target, plain JSON.
  private func isSampleCall(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex, _ dispatch: Dispatch
  ) -> Bool {
    guard dispatch == .path, let type = headers.contentType else { return false }
    return exchange.text(type).prefix { $0 != ";" }.trimmingSpaces.lowercased()
      == "application/json"
  }
}

extension Exchange {
  /// The body of the request, as far as there is one.
  fileprivate var requestBody: Body {
    if let request { request.body } else { .unrecorded }
  }
}

/// Why no exchange of an operation is judged.
package struct NotJudged: Error {
  package let reason: SkipReason
}
