import AssayConsole
import AssayCore
import AssayReport
import AssaySpec
import AssayValidator

/// Judges the input of a call before it is sent: strictly, what the contract does not know is an
/// error.
struct InputCheck {
  private var validator: Validator
  private let operation: CompiledOperation

  init(_ sought: SoughtOperation) throws(CommandFailure) {
    let name = sought.operation.name
    guard let compiled = CompiledContract(sought.contract) else {
      throw CommandFailure(LoadedContracts.unknown(name, among: [sought.contract]))
    }
    validator = Validator(compiled, profile: .strict)
    do throws(NotJudged) {
      operation = try validator.operation(named: name)
    } catch {
      throw CommandFailure("`\(name)` cannot be compiled: `assay lint` says why")
    }
  }

  func findings(in body: [UInt8]) -> [Finding] {
    var validator = validator
    return validator.judgeInput(body.span, operation)
  }

  /// Writes findings to standard error, as a report in text does.
  static func show(_ findings: [Finding], of sought: SoughtOperation) {
    let judgement = Judgement(
      location: Location(file: "input", entry: 0), operation: sought.operation.name,
      findings: findings)
    var renderer = TextRenderer(usesColor: ColorChoice.auto.usesColor(on: .standardError))
    var text = ReportBuffer()
    renderer.begin(into: &text)
    renderer.add(judgement, into: &text)
    OutputFile.complain(String(decoding: text.bytes, as: UTF8.self))
  }
}
