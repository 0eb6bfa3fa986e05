package import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// Judges a bare response body as a success of an operation: its JSON and its shapes alone.
  ///
  /// There is no request to echo and there are no header fields.
  package mutating func judgeBareBody(
    _ bytes: Span<UInt8>, operation name: String, at location: () -> Location
  ) -> Judgement? {
    do throws(NotJudged) {
      let operation = try find(name)
      prepareBareBody()
      let isJSON = machine.run(operation.output.program, bytes) >= 0
      return judge(bytes, isJSON: isJSON, operation, at: location)
    } catch {
      return skipped(error.reason, operation: name, at: location)
    }
  }

  /// As `judgeBareBody`, for the body that ends at the first line feed of the bytes, or with them.
  ///
  /// Nobody need look for that line feed before: the machine meets it. Answers the length of the line
  /// without it, and appends what there is to tell.
  package mutating func judgeBareLine(
    _ bytes: Span<UInt8>, operation name: String, into judgements: inout [Judgement],
    at location: () -> Location
  ) -> Int {
    if let operation = try? find(name) {
      prepareBareBody()
      let length = machine.run(operation.output.program, bytes, ending: .line)
      if length >= 0 {
        let body = bytes.extracting(..<length)
        if !hushes(body, operation),
          let judgement = judge(body, isJSON: true, operation, at: location)
        {
          judgements.append(judgement)
        }
        return length
      }
    }
    // What is wrong with a text may depend on where it ends.
    let length = firstLineFeed(in: bytes, from: 0) ?? bytes.count
    let body = bytes.extracting(..<length)
    if let judgement = judgeBareBody(body, operation: name, at: location) {
      judgements.append(judgement)
    }
    return length
  }

  /// Counts a body that nobody need be told of, and answers whether it is one.
  private mutating func hushes(_ body: Span<UInt8>, _ operation: CompiledOperation) -> Bool {
    guard isQuiet, areTimesPlainlyInOrder(operation, body),
      isNothingToTell(of: operation.output)
    else { return false }
    quiet.add(operation, nil)
    return true
  }

  private mutating func prepareBareBody() {
    machine.seesTemplates = true
    if !requestCaptures.isEmpty { forgetRequest() }
  }

  /// Judges what the machine found in a body.
  private mutating func judge(
    _ body: Span<UInt8>, isJSON: Bool, _ operation: CompiledOperation, at location: () -> Location
  ) -> Judgement? {
    let setting = Setting(source: .recorded, profile: profile)
    var run = RunBody(isJSON: isJSON)
    if !isJSON || !isNothingToTell(of: operation.output) {
      run = explained(operation.output, body, isJSON: isJSON, of: operation, .response, setting)
    }
    judgeOutput(&run, body, 200, operation, sent: Span(), setting)
    var judged = JudgedExchange()
    judged.response.findings = run.findings
    return told(judged, operation, at: location)
  }
}
