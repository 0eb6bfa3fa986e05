package import AssayCore
import AssayEngine
import AssaySpec

extension Validator {
  /// Judges a bare response body as a success of an operation: its JSON and its shapes alone.
  ///
  /// There is no request to echo and there are no header fields. Appends what there is to tell.
  package mutating func judgeBareBody(
    _ bytes: Span<UInt8>, _ operation: CompiledOperation, into judgements: inout [Judgement],
    at location: () -> Location
  ) {
    prepareBareBody()
    let isJSON = machine.run(operation.output.program, bytes) >= 0
    judge(bytes, isJSON: isJSON, operation, into: &judgements, at: location)
  }

  /// As `judgeBareBody`, for the body that ends at the first line feed of the bytes, or with them.
  ///
  /// Nobody need look for that line feed before: the machine meets it. Answers the length of the line
  /// without it.
  package mutating func judgeBareLine(
    _ bytes: Span<UInt8>, _ operation: CompiledOperation, into judgements: inout [Judgement],
    at location: () -> Location
  ) -> Int {
    prepareBareBody()
    let length = machine.run(operation.output.program, bytes, ending: .line)
    guard length >= 0 else {
      // What is wrong with a text may depend on where it ends.
      let length = firstLineFeed(in: bytes, from: 0) ?? bytes.count
      judgeBareBody(bytes.extracting(..<length), operation, into: &judgements, at: location)
      return length
    }
    let body = bytes.extracting(..<length)
    if isQuiet, areTimesPlainlyInOrder(operation, body), isNothingToTell(of: operation.output) {
      quiet.add(operation, .success)
    } else {
      judge(body, isJSON: true, operation, into: &judgements, at: location)
    }
    return length
  }

  private mutating func prepareBareBody() {
    machine.seesTemplates = true
    if !requestCaptures.isEmpty { forgetRequest() }
  }

  /// Judges what the machine found in a body.
  private mutating func judge(
    _ body: Span<UInt8>, isJSON: Bool, _ operation: CompiledOperation,
    into judgements: inout [Judgement], at location: () -> Location
  ) {
    let setting = Setting(source: .recorded, profile: profile)
    var run = RunBody(isJSON: isJSON)
    if !isJSON || !isNothingToTell(of: operation.output) {
      run = explained(operation.output, body, isJSON: isJSON, of: operation, .response, setting)
    }
    judgeOutput(&run, body, 200, operation, sent: Span(), setting)
    var judged = JudgedExchange()
    judged.response.findings = run.findings
    tell(judged, operation, into: &judgements, at: location)
  }
}
