package import AssayCore
import AssayEngine
import AssaySpec

/// What judging the first line of some bytes came to.
package struct JudgedLine {
  /// The bytes of the line, without its line feed.
  package var length: Int
  /// Nil where it was only counted.
  package var judgement: Judgement?

  package init(length: Int, judgement: Judgement?) {
    self.length = length
    self.judgement = judgement
  }
}

extension Validator {
  /// Judges a bare response body as a success of an operation: its JSON and its shapes alone.
  ///
  /// There is no request to echo and there are no header fields.
  package mutating func judgeBareBody(
    _ bytes: Span<UInt8>, operation name: String, at location: () -> Location
  ) -> Judgement? {
    switch find(name) {
    case .nothing(let reason): return judgement(of: name, at: location, skipped: reason)
    case .operation(let operation):
      prepareBareBody()
      let isJSON = machine.run(operation.output.program, bytes) >= 0
      return judge(bytes, isJSON: isJSON, operation, at: location)
    }
  }

  /// As `judgeBareBody`, for the body that ends at the first line feed of the bytes, or with them.
  ///
  /// Nobody need look for that line feed before: the machine meets it.
  package mutating func judgeBareLine(
    _ bytes: Span<UInt8>, operation name: String, at location: () -> Location
  ) -> JudgedLine {
    if case .operation(let operation) = find(name) {
      prepareBareBody()
      let length = machine.run(operation.output.program, bytes, ending: .line)
      if length >= 0 {
        let body = bytes.extracting(..<length)
        if hushes(body, operation) { return JudgedLine(length: length, judgement: nil) }
        return JudgedLine(
          length: length, judgement: judge(body, isJSON: true, operation, at: location))
      }
    }
    // What is wrong with a text may depend on where it ends.
    let length = firstLineFeed(in: bytes, from: 0) ?? bytes.count
    let body = bytes.extracting(..<length)
    return JudgedLine(
      length: length, judgement: judgeBareBody(body, operation: name, at: location))
  }

  /// Counts a body that nobody need be told of, and answers whether it is one.
  private mutating func hushes(_ body: Span<UInt8>, _ operation: CompiledOperation) -> Bool {
    guard isQuiet, areTimesPlainlyInOrder(operation, body),
      machine.violations.isEmpty || notes.hushes(machine.violations, operation.output)
    else { return false }
    quiet.add(operation, nil)
    return true
  }

  private mutating func prepareBareBody() {
    machine.seesTemplates = true
    for slot in requestCaptures.indices { requestCaptures[slot] = .none }
  }

  /// Judges what the machine found in a body.
  private mutating func judge(
    _ body: Span<UInt8>, isJSON: Bool, _ operation: CompiledOperation, at location: () -> Location
  ) -> Judgement? {
    let setting = Setting(source: .recorded, profile: profile)
    let run = explained(
      operation.output, body, isJSON: isJSON, of: operation, .response, setting)
    let judged = judgeOutput(run, body, 200, operation, .unrecorded, setting)
    return told(JudgedExchange(response: judged.findings), operation, at: location)
  }
}
