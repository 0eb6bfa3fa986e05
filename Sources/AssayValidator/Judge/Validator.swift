package import AssayCore
import AssayEngine
import AssaySpec

/// Judges exchanges of one service by its contract.
///
/// Not Sendable: it owns a machine and its scratch space. Make one a task; the compiled contract is
/// shared.
package struct Validator {
  /// How the operation of an exchange was found.
  package enum Dispatch: Sendable {
    /// `X-Amz-Target` named it.
    case target
    /// The last segment of the URL's path named it.
    case path
    /// The user did.
    case user
  }

  package let compiled: CompiledContract
  /// The operation of the last exchange: recordings repeat themselves.
  private var last: CompiledOperation?
  let profile: Profile
  /// The most bytes that a compressed body may inflate to.
  let bodyLimit: Int
  var machine = Machine()
  /// What the last request's body held, for echoes.
  var requestCaptures: [Capture] = []
  /// The notes that were explained so far.
  var notes: NoteMemory

  package init(
    _ compiled: CompiledContract, profile: Profile = .service, bodyLimit: Int = 64 << 20,
    explainedNotes: Int? = nil
  ) {
    self.compiled = compiled
    self.profile = profile
    self.bodyLimit = bodyLimit
    notes = NoteMemory(limit: explainedNotes)
  }

  /// Judges one exchange of a known operation.
  ///
  /// The operation must be one of the contract's; an exchange without a response or a status is
  /// skipped with the reason.
  ///
  /// - Parameter headers: those of the request, if there is one.
  package mutating func judge(
    _ exchange: borrowing Exchange, _ headers: HeaderIndex?, operation name: String,
    dispatch: Dispatch, at location: Location
  ) -> Judgement {
    var judgement = Judgement(
      location: location, service: compiled.contract.service.id, operation: name)
    guard let operation = operation(named: name, &judgement) else { return judgement }
    guard let response = exchange.response else {
      judgement.skipped = .noResponse
      return judgement
    }
    guard let status = response.status else {
      judgement.skipped = .noStatus
      return judgement
    }
    let setting = Setting(source: exchange.source, profile: profile)
    guard 200...599 ~= status else {
      judgement.findings = [StatusInvalid.finding(status, setting)]
      return judgement
    }
    machine.seesTemplates = exchange.source == .recorded
    judge(exchange, headers, response, status, operation, dispatch, setting, &judgement)
    return judgement
  }

  /// The operation, or nil after saying why nothing is judged by it.
  mutating func operation(named name: String, _ judgement: inout Judgement) -> CompiledOperation? {
    if let last, last.name == name { return last }
    do throws(CompileError) {
      guard let operation = try compiled.operation(named: name) else {
        judgement.skipped = .notInSpec
        return nil
      }
      last = operation
      return operation
    } catch {
      judgement.skipped = .notCompiled
      return nil
    }
  }

  private mutating func judge(
    _ exchange: borrowing Exchange, _ request: HeaderIndex?, _ response: Exchange.Response,
    _ status: Int, _ operation: CompiledOperation, _ dispatch: Dispatch, _ setting: Setting,
    _ judgement: inout Judgement
  ) {
    let ignoresType = isSampleCall(exchange, request, dispatch)
    var asked = JudgedPart()
    let requestText = judgeRequest(
      exchange, request, operation, ignoresType: ignoresType, setting, &asked)
    if dispatch == .path {
      asked.findings.append(PathDispatch.finding(operation.name, setting))
    }
    let answer = Answer(
      response: response, status: status,
      headers: HeaderIndex(response.headers, in: exchange.bytes.span), ignoresType: ignoresType)
    var answered = JudgedPart()
    if status < 300 {
      judgement.outcome = "success"
      judgeSuccess(exchange, answer, operation, setting, requestText, &answered)
    } else {
      judgement.outcome = judgeError(exchange, answer, operation, setting, &answered)
    }
    if Refusal.isRefusal(status: status, outcome: judgement.outcome) {
      for index in asked.findings.indices { asked.findings[index].level = .note }
    }
    var findings = asked.findings + answered.findings
    if findings.count > 1 {
      Template.merge(&findings)
      findings.sort(by: Finding.inReportOrder)
    }
    judgement.findings = findings
    judgement.unjudged = [
      asked.unjudged.map { UnjudgedBody(.request, $0) },
      answered.unjudged.map { UnjudgedBody(.response, $0) },
    ].compactMap { $0 }
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

/// What judging one part of an exchange came to.
struct JudgedPart {
  var findings: [Finding] = []
  /// Why nothing was said of its body, if so.
  var unjudged: UnjudgedBody.Reason?
}

/// The response of an exchange and what was found out about it at once.
struct Answer {
  var response: Exchange.Response
  var status: Int
  var headers: HeaderIndex
  /// Whether content types are not looked at.
  var ignoresType: Bool
}
