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

  /// Counts the body that the bytes begin with and a line feed, or their end, ends, where there is
  /// nothing to tell of it and that is wanted; `judgeBareBody` tells of others.
  ///
  /// Nobody need look for that line feed before: the machine meets it.
  ///
  /// - Returns: the length of the body; nil where it was not counted.
  package mutating func passBareLine(
    _ bytes: Span<UInt8>, _ operation: CompiledOperation
  ) -> Int? {
    guard isQuiet else { return nil }
    prepareBareBody()
    let length = machine.run(operation.output.program, bytes, ending: .line)
    guard length >= 0, areTimesPlainlyInOrder(operation, bytes.extracting(..<length)),
      isNothingToTell(of: operation.output)
    else { return nil }
    quiet.add(operation, .success)
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
