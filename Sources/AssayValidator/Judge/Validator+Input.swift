package import AssayCore
import AssayEngine

extension Validator {
  /// Judges the body of a request that is yet to be sent, as one that was seen live.
  ///
  /// Nothing is said of a stream of events, and an empty body is no JSON. Findings are in report order.
  package mutating func judgeInput(
    _ bytes: Span<UInt8>, _ operation: CompiledOperation
  ) -> [Finding] {
    guard !operation.input.isEventStream else { return [] }
    machine.seesTemplates = false
    let setting = Setting(source: .live, profile: profile)
    return run(operation.input, bytes, of: operation, .request, setting).findings
      .sorted(by: Finding.inReportOrder)
  }
}
