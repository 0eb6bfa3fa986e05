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
  /// - Parameter headers: those of the request; none where there is no request.
  package mutating func judge(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex, operation name: String,
    dispatch: Dispatch, at location: () -> Location
  ) -> Judgement? {
    let operation: CompiledOperation
    do throws(NotJudged) {
      operation = try find(name)
    } catch {
      return skipped(error.reason, operation: name, at: location)
    }
    guard let response = exchange.response else {
      return skipped(.noResponse, operation: name, at: location)
    }
    guard let status = response.status else {
      return skipped(.noStatus, operation: name, at: location)
    }
    let setting = Setting(source: exchange.source, profile: profile)
    guard 200...599 ~= status else {
      return Judgement(
        location: location(), service: compiled.contract.service.id, operation: name,
        findings: [StatusInvalid.finding(status, setting)])
    }
    machine.seesTemplates = setting.isRecorded
    let judged = judge(exchange, headers, response, status, operation, dispatch, setting)
    return told(judged, operation, at: location)
  }

  /// What was found on an exchange, as a report wants it; nil where it was only counted.
  mutating func told(
    _ judged: JudgedExchange, _ operation: CompiledOperation, at location: () -> Location
  ) -> Judgement? {
    if isQuiet, judged.isPlain {
      quiet.add(operation, judged.outcome.error)
      return nil
    }
    return judgement(judged, operation, at: location)
  }

  @inline(never)
  private func judgement(
    _ judged: JudgedExchange, _ operation: CompiledOperation, at location: () -> Location
  ) -> Judgement {
    var judgement = Judgement(
      location: location(), service: compiled.contract.service.id, operation: operation.name,
      outcome: judged.outcome.name, findings: judged.findings)
    judgement.isOutcomeModeled = judged.outcome.isModeled
    judgement.unjudged = judged.unjudged
    return judgement
  }

  func skipped(
    _ reason: SkipReason, operation: String, at location: () -> Location
  ) -> Judgement {
    Judgement(
      location: location(), service: compiled.contract.service.id, operation: operation,
      skipped: reason)
  }

  /// Why no exchange of an operation is judged.
  struct NotJudged: Error {
    let reason: SkipReason
  }

  mutating func find(_ name: String) throws(NotJudged) -> CompiledOperation {
    if let last, lastName == name { return last }
    let found: CompiledOperation?
    do throws(CompileError) {
      found = try compiled.operation(named: name)
    } catch {
      throw NotJudged(reason: .notCompiled)
    }
    guard let found else { throw NotJudged(reason: .notInSpec) }
    last = found
    lastName = name
    return found
  }

  /// The route of an exchange: its request, then its answer as the status says.
  private mutating func judge(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex, _ response: Exchange.Response,
    _ status: Int, _ operation: CompiledOperation, _ dispatch: Dispatch, _ setting: Setting
  ) -> JudgedExchange {
    let ignoresType = isSampleCall(exchange, headers, dispatch)
    var judged = JudgedExchange()
    let sent = judgeRequest(
      exchange, headers, operation, ignoresType: ignoresType, setting, &judged.request)
    if dispatch == .path {
      judged.request.findings.append(PathDispatch.finding(operation.name, setting))
    }
    let answerHeaders = HeaderIndex(response.headers, in: exchange.storage.bytes.span)
    let answer = HTTPMessage(
      part: .response, headers: answerHeaders,
      body: BodyText(response.body, answerHeaders, of: exchange, limit: bodyLimit),
      ignoresType: ignoresType)
    if status < 300 {
      judgeSuccess(exchange, answer, status, operation, setting, sent: sent, &judged.response)
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
